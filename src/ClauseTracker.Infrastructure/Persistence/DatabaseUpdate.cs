using ClauseTracker.Infrastructure.Composition;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>Brings the database to the schema of this program. SQLite's file is backed up first.</summary>
public sealed class DatabaseUpdate(IServiceScopeFactory scopes, InstanceSettings settings, ListUpdate lists, MarkUpdate marks, TimeProvider clock)
{
    /// <summary>Applies what lacks and gives the names of the migrations applied. Throws on a schema that this program does not know.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        var isNew = PrepareFolder();
        var applied = isNew ? [] : await db.Database.GetAppliedMigrationsAsync(cancellation);
        var unknown = applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw new UnknownSchemaException(unknown[0]);
        var pending = db.Database.GetMigrations().Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count == 0)
        {
            await lists.RunAsync(cancellation);
            await marks.RunAsync(cancellation);
            return [];
        }

        if (!isNew && !settings.Database.IsSqlServer) BackUp();
        await db.Database.MigrateAsync(cancellation);
        // Readers do not wait for writers, nor writers for readers. Kept in the file.
        if (!settings.Database.IsSqlServer) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", cancellation);
        await lists.RunAsync(cancellation);
        await marks.RunAsync(cancellation);
        return pending;
    }

    private bool PrepareFolder()
    {
        Directory.CreateDirectory(settings.DataDirectory);
        return !settings.Database.IsSqlServer && !File.Exists(settings.Database.SqliteFile);
    }

    private void BackUp()
    {
        Directory.CreateDirectory(settings.BackupsDirectory);
        var name = $"clausetracker-{clock.GetUtcNow():yyyyMMdd-HHmmss}.db";
        using var source = new SqliteConnection(settings.Database.ConnectionString);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(settings.BackupsDirectory, name), Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}

/// <summary>The database was brought to a schema by a newer program than this one.</summary>
public sealed class UnknownSchemaException(string migration) : Exception($"The database has the migration {migration}, which this program does not know.");
