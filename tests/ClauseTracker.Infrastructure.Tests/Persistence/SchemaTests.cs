using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

public sealed class SchemaTests
{
    [TestCase(false, TestName = "The migrations say all of the model (SQLite)")]
    [TestCase(true, TestName = "The migrations say all of the model (SQL Server)")]
    public void The_migrations_say_all_of_the_model(bool sqlServer)
    {
        using var services = Unconnected.ServicesOf(sqlServer);

        Assert.That(services.WithContext(db => db.Database.HasPendingModelChanges()), Is.False);
    }

    [TestCase(MigrationsSqlGenerationOptions.Default)]
    [TestCase(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_of_all_migrations_is_SQL_Server_s_language(MigrationsSqlGenerationOptions options)
    {
        using var services = Unconnected.ServicesOf(sqlServer: true);

        var script = services.WithContext(db => db.GetService<IMigrator>().GenerateScript(options: options));

        Assert.That(script, Does.Contain("CREATE TABLE [InsertionClauses]"));
        Assert.That(SqlServerSyntax.Parse(script), Is.Empty);
    }

    [Test]
    public void Both_providers_have_the_same_tables_and_columns()
    {
        using var sqlite = Unconnected.ServicesOf(sqlServer: false);
        using var sqlServer = Unconnected.ServicesOf(sqlServer: true);

        Assert.That(sqlite.WithContext(ColumnsOf), Is.EqualTo(sqlServer.WithContext(ColumnsOf)));
    }

    private static List<string> ColumnsOf(ClauseTrackerDbContext db) =>
        [.. db.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {(c.IsNullable ? "null" : "not null")}")).Order(StringComparer.Ordinal)];
}
