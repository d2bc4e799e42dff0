using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

public sealed class SqlServerSyntaxTests
{
    [Test]
    public void A_script_of_several_batches_is_accepted()
    {
        const string script = """
            CREATE TABLE [Clauses] ([Id] uniqueidentifier NOT NULL, [Committed] bigint NOT NULL, CONSTRAINT [PK_Clauses] PRIMARY KEY ([Id]));
            GO

            UPDATE TOP (1) [Clauses] SET [Committed] = 0 OUTPUT inserted.[Id] WHERE [Committed] IS NULL;
            GO
            """;

        Assert.That(SqlServerSyntax.Parse(script), Is.Empty);
    }

    [Test]
    public void A_mistake_is_found_in_the_batch_where_it_stands()
    {
        const string script = """
            SELECT 1;
            GO
            CREATE TABLE [Clauses] ([Id] uniqueidentifier NOT NULL,, [Committed] bigint);
            GO
            """;

        Assert.That(SqlServerSyntax.Parse(script).Select(error => error.Line), Is.EqualTo(new[] { 3 }));
    }

    [TestCase("SELECT * FROM Clauses LIMIT 10", Description = "SQLite and others have LIMIT, SQL Server has TOP")]
    [TestCase("CREATE TABLE Clauses (Id INTEGER PRIMARY KEY AUTOINCREMENT)", Description = "SQLite alone has AUTOINCREMENT")]
    [TestCase("BEGIN TRANSACTION; INSERT INTO Clauses VALUES (1", Description = "cut short")]
    public void What_SQL_Server_does_not_speak_is_refused(string script) => Assert.That(SqlServerSyntax.Parse(script), Is.Not.Empty);
}
