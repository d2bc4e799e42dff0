using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>The indexes that lists are read by: there on both databases, and taken by the one that can be asked here.</summary>
public sealed class ListIndexTests
{
    [TestCase(false, TestName = "The indexes of lists are in the model (SQLite)")]
    [TestCase(true, TestName = "The indexes of lists are in the model (SQL Server)")]
    public void The_indexes_of_lists_are_in_the_model(bool sqlServer)
    {
        using var services = Unconnected.ServicesOf(sqlServer);
        var (terms, listings) = services.WithContext(db => (IndexesOf(db.Model.FindEntityType(typeof(ContractTerm))!), IndexesOf(db.Model.FindEntityType(typeof(ContractListing))!)));

        Assert.That(terms, Is.SupersetOf(new[] { "ContractId,Term", "Term,NotifiedOn,ContractId" }));
        Assert.That(listings, Is.SupersetOf(new[] { "ContractId", "NumberKey,ContractId,OrganisationId", "AmountKey,ContractId,OrganisationId", "EndsKey,ContractId,OrganisationId", "OrganisationId" }));
    }

    [Test]
    public void SQL_Server_compares_terms_by_their_codes_and_reads_whose_they_are_off_the_index()
    {
        using var services = Unconnected.ServicesOf(sqlServer: true);
        var sql = services.WithContext(db => db.Database.GenerateCreateScript());

        Assert.That(sql, Does.Match(@"\[Term\] varchar\(40\) COLLATE Latin1_General_BIN2 NOT NULL"));
        Assert.That(sql, Does.Match(@"ON \[ContractTerms\] \(\[Term\], \[NotifiedOn\], \[ContractId\]\) INCLUDE \(\[OrganisationId\]\)"));
    }

    [Test]
    public void Whatever_a_search_starts_from_is_SQL_Server_s_language([Values] ContractSort sort, [Values] bool descending, [Values] bool isRare, [Values] bool isExact)
    {
        using var services = Unconnected.ServicesOf(sqlServer: true);
        var driver = isExact ? SearchTerm.Exactly(ContractTerms.AtRisk) : SearchTerm.Beginning("TRAV");
        var filter = new ContractFilter { Sort = sort, Descending = descending, Year = 2026 };
        var sql = services.WithContext(db => new ContractSearch(db, filter, driver, [SearchTerm.Beginning("ECOLE"), SearchTerm.Exactly(ContractTerms.WithoutClause)], isRare)
            .Rows(50, 50).ToQueryString());

        Assert.That(SqlServerSyntax.Parse(sql), Is.Empty, sql);
        Assert.That(sql, Does.Contain("OFFSET").And.Contain("[ContractTerms]"));
    }

    /// <summary>SQLite says how it means to answer: no statement of the list reads a table from one end to the other.</summary>
    [Test]
    public async Task SQLite_reads_every_list_by_an_index()
    {
        await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite);
        await world.ReadAsync(async db =>
        {
            await ManyContracts.AddAsync(db, 1500);
            return 0;
        });
        world.AsSystem();
        var filters = Enum.GetValues<ContractSort>().SelectMany(sort => new[] { new ContractFilter { Sort = sort }, new ContractFilter { Sort = sort, Search = "travaux" }, new ContractFilter { Sort = sort, Search = "belvedere", AtRisk = true }, new ContractFilter { Sort = sort, Year = 2024, WithoutClause = true } });
        foreach (var filter in filters)
        {
            world.Sql.Clear();
            await world.AnswerAsync(new ListContracts(filter));
            foreach (var sql in world.Sql.Commands)
            {
                var plan = Plan(world.Settings.Database.ConnectionString, sql);
                Assert.That(plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsByIndex(step)), Is.Empty, $"{filter}\n{sql}\n{string.Join('\n', plan)}");
            }
        }
    }

    /// <summary>Along an index in its order, or over rows that a subquery has already cut.</summary>
    private static bool IsByIndex(string step) => step.Contains("USING", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(step, @"^SCAN (\w\d*|\(subquery.*\)|CONSTANT ROW)$");

    private static List<string> Plan(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = new SqliteCommand("EXPLAIN QUERY PLAN " + sql, connection);
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, @"@\w+").Select(m => m.Value).Distinct()) command.Parameters.AddWithValue(name, 1);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    private static List<string> IndexesOf(IEntityType type) =>
        [.. type.GetIndexes().Select(i => i.Properties).Append(type.FindPrimaryKey()!.Properties).Select(p => string.Join(',', p.Select(x => x.Name)))];
}
