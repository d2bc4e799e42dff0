using ClauseTracker.Infrastructure.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>Sees to it that the database can be worked with: an embedded one is made when it is not there yet, any other must have this program's schema.</summary>
public sealed class DatabaseReadiness(IServiceScopeFactory scopes, InstanceSettings settings, DatabaseUpdate update, ListUpdate lists, MarkUpdate marks)
{
    /// <exception cref="UnknownSchemaException">A newer program brought it to a schema that this one does not know.</exception>
    /// <exception cref="OutdatedSchemaException">It lacks migrations; bringing a database with data to date is the operator's decision.</exception>
    public async Task EnsureAsync(CancellationToken cancellation = default)
    {
        if (!settings.Database.IsSqlServer && !File.Exists(settings.Database.SqliteFile))
        {
            await update.RunAsync(cancellation);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown) throw new UnknownSchemaException(unknown);
        if (applied.Count == known.Count)
        {
            // Nothing to do but after an update that was stopped, or that changed what lists say and no table.
            await lists.RunAsync(cancellation);
            await marks.RunAsync(cancellation);
            return;
        }

        if (settings.Database.IsSqlServer || applied.Count > 0) throw new OutdatedSchemaException(known.Count - applied.Count);
        await update.RunAsync(cancellation);
    }
}

/// <summary>The database lacks migrations of this program.</summary>
/// <param name="lacking">How many.</param>
public sealed class OutdatedSchemaException(int lacking) : Exception($"The database lacks {lacking} migrations.");
