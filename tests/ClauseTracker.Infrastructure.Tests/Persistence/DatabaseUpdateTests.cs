using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

public sealed class DatabaseUpdateTests
{
    [Test]
    public async Task A_new_database_is_made_once_and_nothing_is_backed_up()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        var update = services.GetRequiredService<DatabaseUpdate>();

        var first = await update.RunAsync();
        var second = await update.RunAsync();

        Assert.That(first, Is.Not.Empty);
        Assert.That(second, Is.Empty);
        Assert.That(Directory.Exists(folder.PathOf("backups")), Is.False);
    }

    [Test]
    public async Task A_file_is_backed_up_before_it_is_migrated()
    {
        using var folder = new ScratchFolder();
        Execute(folder.PathOf("clausetracker.db"), "CREATE TABLE Before (Id INTEGER); INSERT INTO Before VALUES (42);");
        await using var services = ServicesIn(folder);

        await services.GetRequiredService<DatabaseUpdate>().RunAsync();

        var backup = Directory.GetFiles(folder.PathOf("backups")).Single();
        Assert.That(Path.GetFileName(backup), Is.EqualTo("clausetracker-20261116-100000.db"));
        Assert.That(Execute(backup, "SELECT Id FROM Before"), Is.EqualTo(42));
        Assert.That(Execute(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'InsertionClauses'"), Is.Zero);
        Assert.That(Execute(folder.PathOf("clausetracker.db"), "SELECT count(*) FROM sqlite_master WHERE name = 'InsertionClauses'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_schema_of_a_newer_program_is_refused()
    {
        using var folder = new ScratchFolder();
        await using var services = ServicesIn(folder);
        await services.GetRequiredService<DatabaseUpdate>().RunAsync();
        Execute(folder.PathOf("clausetracker.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')");

        Assert.That(() => services.GetRequiredService<DatabaseUpdate>().RunAsync(), Throws.TypeOf<UnknownSchemaException>().With.Message.Contains("FromTheFuture"));
    }

    private static ServiceProvider ServicesIn(ScratchFolder folder) =>
        WorldServices.Of(new InstanceSettings(folder.Path, new DatabaseChoice(null, folder.PathOf("clausetracker.db")), Convert.ToBase64String(new byte[32]))).BuildServiceProvider();

    private static object? Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

/// <summary>What the database itself refuses, should the program ever ask for it.</summary>
public sealed class CheckConstraintTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task A_clause_does_not_end_before_it_starts()
    {
        await World.AClause().DeclareAsync();

        Assert.That(() => World.ReadAsync(db => db.Clauses.ExecuteUpdateAsync(s => s.SetProperty(c => c.EndsOn, c => c.StartsOn.AddDays(-1)))), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    [Test]
    public async Task A_placement_does_not_end_before_it_starts()
    {
        await World.SomebodyAtWorkAsync();

        Assert.That(
            () => World.ReadAsync(db => db.Placements.ExecuteUpdateAsync(s => s.SetProperty(p => p.EndsOn, new DateOnly(2000, 1, 1)))), Throws.InstanceOf<System.Data.Common.DbException>());
    }
}
