using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>How each clause of the buyers stands when their month is closed.</summary>
internal static class StandingsKept
{
    public static async Task<IReadOnlyList<ClosedStanding>> StandingsToKeepAsync(
        this IClauseTrackerDb db, IReadOnlyList<MonthClosing> closings, TimeProvider clock, CancellationToken cancellation)
    {
        var (month, last) = (closings[0].Month, closings[0].Month.LastDay);
        var byBuyer = closings.ToDictionary(c => c.OrganisationId, c => c.Id);
        var rows = await (from clause in db.Clauses
                          where clause.StartsOn <= last
                          from standing in db.Standings.Where(s => s.ClauseId == clause.Id).DefaultIfEmpty()
                          select new { clause.Id, clause.OrganisationId, clause.CountingRuleSetId, Standing = standing, IsStale = db.Outbox.Any(m => m.ClauseId == clause.Id) })
            .ToListAsync(cancellation);
        var worked = await db.ReconciledLines.Where(l => l.Month == month && l.Reason == ReasonCode.Counted)
            .GroupBy(l => l.ClauseId).Select(g => new { g.Key, Hundredths = g.Sum(l => (long)(object)l.Hours) }).ToDictionaryAsync(g => g.Key, g => new Hours(g.Hundredths), cancellation);
        var kept = new List<ClosedStanding>();
        foreach (var row in rows.Where(r => byBuyer.ContainsKey(r.OrganisationId)))
        {
            var of = new Kept(byBuyer[row.OrganisationId], row.Id, row.OrganisationId, row.CountingRuleSetId, month);
            // What a change asked to be reckoned and is not yet is reckoned here: the figures kept are those of this moment.
            var fresh = row.IsStale || row.Standing is null ? await db.ReckonAsync(of, clock, cancellation) : null;
            kept.Add(fresh ?? of.With(row.Standing?.Owed, row.Standing?.Counted, row.Standing?.Pending, row.Standing?.NotCounted, worked.GetValueOrDefault(row.Id)));
        }

        return kept;
    }

    private static async Task<ClosedStanding?> ReckonAsync(this IClauseTrackerDb db, Kept of, TimeProvider clock, CancellationToken cancellation)
    {
        var input = await db.ReconciliationInputAsync(of.Clause, clock.Today(), cancellation);
        if (input is null) return null;
        var reckoned = Reconciler.Reconcile(input);
        var inMonth = reckoned.Lines.Where(l => l.Month == of.Month && l.Reason == ReasonCode.Counted).Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);
        return of.With(reckoned.Standing.Owed, reckoned.Standing.Counted, reckoned.Standing.Pending, reckoned.Standing.NotCounted, inMonth);
    }

    private sealed record Kept(MonthClosingId Closing, ClauseId Clause, OrganisationId Buyer, CountingRuleSetId Rules, YearMonth Month)
    {
        public ClosedStanding With(Hours? owed, Hours? counted, Hours? pending, Hours? notCounted, Hours inMonth) =>
            new(Closing, Clause, Buyer, Rules, owed ?? Hours.Zero, counted ?? Hours.Zero, pending ?? Hours.Zero, notCounted ?? Hours.Zero, inMonth);
    }
}
