using System.Text;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>
/// What the list of contracts asks the database for: the same statements with ten rows and with ten thousand. Where many contracts have a term the search
/// starts elsewhere than where few do: such a case has two statements for the page, and never another number of them.
/// </summary>
public sealed class ContractListSqlTests
{
    private static readonly (string Name, ContractFilter Filter, bool HasTwoWays)[] Cases =
    [
        ("all", new(), false),
        ("one property", new() { Status = StandingStatus.Late }, false),
        ("a year", new() { Year = 2023 }, false),
        ("a rare word", new() { Search = ManyContracts.RareWord }, false),
        ("a common word", new() { Search = ManyContracts.CommonWord }, false),
        ("two common words", new() { Search = $"{ManyContracts.CommonWord} {ManyContracts.OtherCommonWord}" }, false),
        ("the beginning of many words", new() { Search = "pl" }, true),
        ("a word and a property", new() { Search = ManyContracts.CommonWord, WithoutClause = true }, true),
        ("by amount", new() { Sort = ContractSort.Amount }, false),
        ("a common word, by number", new() { Search = ManyContracts.CommonWord, Sort = ContractSort.Number }, true),
    ];

    [Test]
    public async Task Ten_contracts_and_ten_thousand_are_asked_for_alike()
    {
        var (few, many) = (await RecordAsync(10), await RecordAsync(10_000));
        foreach (var (name, _, hasTwoWays) in Cases)
        {
            Assert.That(many[name], Has.Count.EqualTo(few[name].Count), name);
            if (!hasTwoWays) Assert.That(many[name], Is.EqualTo(few[name]), name);
        }

        var text = new StringBuilder();
        foreach (var (name, sql) in few.Select(f => ($"{f.Key}, few rows", f.Value)).Concat(many.Select(m => ($"{m.Key}, many rows", m.Value))).OrderBy(c => c.Item1, StringComparer.Ordinal))
        {
            text.Append("-- ").Append(name).Append('\n').AppendJoin(";\n", sql).Append(";\n\n");
        }

        Snapshot.Holds(text.ToString(), "tests/ClauseTracker.Application.Tests/PublicContracts/ContractList.sql");
    }

    private static async Task<Dictionary<string, List<string>>> RecordAsync(int count)
    {
        await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite);
        await world.ReadAsync(async db =>
        {
            await ManyContracts.AddAsync(db, count);
            return 0;
        });
        world.AsSystem();
        var recorded = new Dictionary<string, List<string>>();
        foreach (var (name, filter, _) in Cases)
        {
            world.Sql.Clear();
            await world.AnswerAsync(new ListContracts(filter));
            recorded[name] = [.. world.Sql.Commands];
        }

        return recorded;
    }
}
