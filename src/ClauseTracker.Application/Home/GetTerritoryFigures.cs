using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Home;

/// <summary>The territory in figures: aggregates alone, no cell about fewer people than the threshold.</summary>
[Requires(Permission.ReadAggregates)]
public sealed record GetTerritoryFigures : IQuery<TerritoryFigures>;

/// <summary>What was promised and done.</summary>
/// <param name="Owed">Hours owed by all clauses.</param>
/// <param name="Counted">Hours counted on all clauses.</param>
/// <param name="CountedLastTwelveMonths">Of them, those of the last twelve whole months.</param>
/// <param name="People">People with a counted hour in the last twelve whole months; null when too few to be told.</param>
/// <param name="ByStatus">Clauses by status.</param>
/// <param name="ByMonth">Counted hours of each of the last twelve whole months.</param>
/// <param name="ByBuyer">Hours by buyer.</param>
public sealed record TerritoryFigures(
    int Clauses, Hours Owed, Hours Counted, Hours Pending, Hours CountedLastTwelveMonths, int? People,
    IReadOnlyDictionary<StandingStatus, int> ByStatus, IReadOnlyList<MonthFigure> ByMonth, IReadOnlyList<BuyerFigure> ByBuyer);

/// <summary>Counted hours of a month.</summary>
public sealed record MonthFigure(YearMonth Month, Hours Counted);

/// <summary>What a buyer's clauses owe and count.</summary>
public sealed record BuyerFigure(string Buyer, int Clauses, Hours Owed, Hours Counted);

internal sealed class GetTerritoryFiguresHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetTerritoryFigures, TerritoryFigures>
{
    /// <summary>Fewest people that a published figure may speak of. Local practice (fact sheet §8).</summary>
    private const int FewestPeople = 5;

    public async Task<Result<TerritoryFigures>> Handle(GetTerritoryFigures request, CancellationToken cancellationToken)
    {
        var standings = await (from standing in db.Standings.AsNoTracking()
                               join buyer in db.Organisations on standing.OrganisationId equals buyer.Id
                               select new { standing.Status, standing.Owed, standing.Counted, standing.Pending, buyer.Name }).ToListAsync(cancellationToken);
        var first = YearMonth.Of(clock.Today()).AddMonths(-12);
        var months = await db.ReconciledLines.Where(l => l.Month >= first && l.Month < first.AddMonths(12) && l.Reason == ReasonCode.Counted)
            .GroupBy(l => l.Month).Select(g => new { g.Key, Hundredths = g.Sum(l => (long)(object)l.Hours) }).ToListAsync(cancellationToken);
        var people = await db.ReconciledLines.Where(l => l.Month >= first && l.Month < first.AddMonths(12) && l.Reason == ReasonCode.Counted)
            .Join(db.Placements, l => l.PlacementId, p => p.Id, (_, p) => p.BeneficiaryId).Distinct().CountAsync(cancellationToken);
        var byMonth = Enumerable.Range(0, 12).Select(first.AddMonths)
            .Select(m => new MonthFigure(m, new Hours(months.Find(x => x.Key == m)?.Hundredths ?? 0))).ToList();
        Hours Sum(IEnumerable<Hours> hours) => hours.Aggregate(Hours.Zero, (sum, h) => sum + h);
        return new TerritoryFigures(
            standings.Count, Sum(standings.Select(s => s.Owed)), Sum(standings.Select(s => s.Counted)), Sum(standings.Select(s => s.Pending)), Sum(byMonth.Select(m => m.Counted)),
            people >= FewestPeople ? people : null,
            standings.GroupBy(s => s.Status).ToDictionary(g => g.Key, g => g.Count()), byMonth,
            [.. standings.GroupBy(s => s.Name).OrderByDescending(g => g.Sum(s => s.Owed.Hundredths))
                .Select(g => new BuyerFigure(g.Key, g.Count(), Sum(g.Select(s => s.Owed)), Sum(g.Select(s => s.Counted))))]);
    }
}
