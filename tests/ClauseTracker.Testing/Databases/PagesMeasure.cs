using System.Diagnostics;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;

namespace ClauseTracker.Testing.Databases;

/// <summary>How long a case of the list takes with few and with many contracts.</summary>
/// <param name="Few">Milliseconds with few contracts, undisturbed.</param>
/// <param name="Many">The same with many.</param>
/// <param name="IsHeld">False for a case that is only told: with few contracts it shows less than a page, which is quicker by itself.</param>
public sealed record PageTime(string Case, double Few, double Many, bool IsHeld)
{
    public double Ratio => Many / Few;
}

/// <summary>Measures the list of contracts, through its use case, on two databases that differ in size alone; runs on one and the other take turns.</summary>
public static class PagesMeasure
{
    private static readonly (string Name, ContractFilter Filter, bool IsHeld)[] Cases =
    [
        ("first page", new(), true),
        ("rare word", new() { Search = ManyContracts.RareWord }, true),
        ("common word", new() { Search = ManyContracts.CommonWord }, true),
        ("beginning of a common word", new() { Search = "trav" }, true),
        ("beginning of many words", new() { Search = "en" }, true),
        ("beginning of several words", new() { Search = "ent" }, true),
        ("two common words", new() { Search = $"{ManyContracts.CommonWord} {ManyContracts.OtherCommonWord}" }, true),
        ("common and rare word", new() { Search = $"{ManyContracts.CommonWord} {ManyContracts.RareWord}" }, true),
        ("one word in thirteen", new() { Search = "toiture" }, true),
        ("number", new() { Search = "00010" }, true),
        ("buyer", new() { Buyer = ManyContracts.Buyer(3) }, true),
        ("year", new() { Year = 2022 }, true),
        ("status", new() { Status = StandingStatus.Late }, true),
        ("kind", new() { Kind = ClauseKind.ExecutionCondition }, true),
        ("commune", new() { Commune = ManyContracts.Commune(5) }, true),
        ("facilitator", new() { Facilitator = ManyContracts.Facilitator(1) }, true),
        ("at risk", new() { AtRisk = true }, true),
        ("without clause though due", new() { LacksClause = true }, true),
        ("without clause", new() { WithoutClause = true }, true),
        ("family", new() { Family = ContractFamily.Concession }, true),
        ("social consideration", new() { Social = SocialConsiderations.Reserved }, true),
        ("common word and kind", new() { Search = ManyContracts.CommonWord, Kind = ClauseKind.ExecutionCondition }, true),
        ("common word and at risk", new() { Search = ManyContracts.CommonWord, AtRisk = true }, false),
        ("common word, buyer, year", new() { Search = ManyContracts.CommonWord, Buyer = ManyContracts.Buyer(1), Year = 2021 }, false),
        ("by number", new() { Sort = ContractSort.Number, Descending = false }, true),
        ("by amount", new() { Sort = ContractSort.Amount }, true),
        ("by end", new() { Sort = ContractSort.End, Descending = false }, true),
        ("common word, by amount", new() { Search = ManyContracts.CommonWord, Sort = ContractSort.Amount }, true),
        ("page 6", new(), true),
    ];

    /// <summary>Measures every case.</summary>
    /// <param name="few">Contracts in the small database.</param>
    /// <param name="many">Contracts in the large one.</param>
    /// <param name="runs">Runs of each case on each.</param>
    public static async Task<IReadOnlyList<PageTime>> RunAsync(int few, int many, int runs, TextWriter log, CancellationToken cancellation = default)
    {
        await using var small = await WorldOfAsync(few);
        var filling = Stopwatch.GetTimestamp();
        await using var large = await WorldOfAsync(many);
        await log.WriteLineAsync($"{many} contracts written in {Stopwatch.GetElapsedTime(filling).TotalSeconds:0} s, {new FileInfo(large.Settings.Database.SqliteFile).Length >> 20} MB");
        var times = new List<PageTime>();
        foreach (var (name, filter, isHeld) in Cases)
        {
            var page = name == "page 6" ? 6 : 1;
            var (onFew, onMany) = (new List<double>(), new List<double>());
            for (var i = -3; i < runs; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (a, b) = (await TimeAsync(small, filter, page), await TimeAsync(large, filter, page));
                if (i < 0) continue;
                onFew.Add(a);
                onMany.Add(b);
            }

            small.Sql.Clear();
            large.Sql.Clear();
            times.Add(new PageTime(name, Undisturbed(onFew), Undisturbed(onMany), isHeld));
            await log.WriteLineAsync($"{name,-32} {times[^1].Few,7:0.00} ms {times[^1].Many,7:0.00} ms {times[^1].Ratio,6:0.00}");
        }

        return times;
    }

    private static async Task<TestWorld> WorldOfAsync(int contracts)
    {
        var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite, isQuiet: true);
        await world.ReadAsync(async db =>
        {
            await ManyContracts.AddAsync(db, contracts);
            return 0;
        });
        world.As(new Infrastructure.Composition.KnownUser(null, "Banc d'essai", [(Role.ProcurementOfficer, null)]));
        return world;
    }

    private static async Task<double> TimeAsync(TestWorld world, ContractFilter filter, int page)
    {
        var start = Stopwatch.GetTimestamp();
        await world.AnswerAsync(new ListContracts(filter, page));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The slowest of the fastest quarter: on a machine that others use, the slower ones tell of the others.</summary>
    private static double Undisturbed(List<double> times) => times.Order().ElementAt(times.Count / 4);
}
