using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Months;

/// <summary>What the pages of the month ask the database for: the same number of statements with a few clauses and with many hundred.</summary>
public sealed class MonthPagesSqlTests
{
    private static readonly YearMonth October = new(2026, 10);
    private static readonly StatementFilter Filter = new() { Month = October, Mine = false, Employer = "Entreprise" };

    [Test]
    public async Task A_few_statements_and_many_are_asked_for_alike()
    {
        var (few, many) = (await RecordAsync(3), await RecordAsync(700));
        Assert.That(many.Select(m => (m.Page, m.Queries)), Is.EqualTo(few.Select(f => (f.Page, f.Queries))));
        Assert.That(few.Select(f => f.Queries), Is.All.InRange(1, 15));
    }

    private static async Task<List<(string Page, int Queries)>> RecordAsync(int clauses)
    {
        await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite);
        await world.ReadAsync(async db =>
        {
            await ManyPlacements.AddAsync(db, clauses);
            return 0;
        });
        world.AsSystem();
        await world.DoneAsync(new OpenMonth(October));
        var ids = new List<StatementId>();
        for (var i = 0; i < 2; i++)
        {
            var lines = Enumerable.Range(0, ManyPlacements.PeopleAClause).Select(p => new TypedHours(ManyPlacements.Placement(i, p), 100));
            ids.Add(await world.DoneAsync(new EnterHours(ManyPlacements.Clause(i), ManyPlacements.Employer(i), October, [.. lines])));
        }

        await world.AsAsync(Role.Facilitator);
        var recorded = new List<(string, int)>();
        async Task RecordAsync<T>(string page, Application.Abstractions.IQuery<T> query)
        {
            world.Sql.Clear();
            await world.AnswerAsync(query);
            recorded.Add((page, world.Sql.Commands.Count));
        }

        await RecordAsync("progress", new GetMonthProgress(October, Filter));
        await RecordAsync("to check", new ListStatements(StatementStatus.Submitted) { Filter = Filter });
        await RecordAsync("drafts", new ListStatements(StatementStatus.Draft) { Filter = Filter });
        await RecordAsync("missing", new ListMissingStatements(October) { Filter = Filter });
        await RecordAsync("together", new ListUnremarkable(Filter));
        await RecordAsync("one statement", new GetStatement(ids[0]) { Among = Filter });
        await RecordAsync("closing", new GetMonthSheet(October));
        return recorded;
    }
}
