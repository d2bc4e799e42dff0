using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Reads what makes statements remarkable: six queries, whatever the number of statements.</summary>
internal static class RemarksReading
{
    /// <summary>The remarks on each of these statements, which are left as they are.</summary>
    public static async Task<IReadOnlyDictionary<StatementId, IReadOnlyList<StatementRemark>>> RemarksAsync(
        this IClauseTrackerDb db, IReadOnlyList<HoursStatement> statements, DateOnly today, CancellationToken cancellation)
    {
        if (statements.Count == 0) return new Dictionary<StatementId, IReadOnlyList<StatementRemark>>();
        var ids = statements.Select(s => s.ClauseId).Distinct().ToList();
        var months = statements.Select(s => s.Month.AddMonths(-1)).Distinct().ToList();
        var clauses = await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var rules = await db.CountingRuleSets.AsNoTracking().ToDictionaryAsync(r => r.Id, cancellation);
        var placed = (await db.PlacedPeopleAsync(ids, cancellation)).ToLookup(p => p.Placement.ClauseId);
        var before = (await db.ReconciledLines.AsNoTracking().Where(l => ids.Contains(l.ClauseId) && months.Contains(l.Month))
            .Select(l => new { l.PlacementId, l.Month, l.Hours }).ToListAsync(cancellation)).ToLookup(l => (l.PlacementId, l.Month), l => l.Hours);
        return statements.ToDictionary(s => s.Id, s =>
        {
            var clause = clauses[s.ClauseId];
            var input = new ReconciliationInput(clause, rules[clause.CountingRuleSetId], [.. placed[s.ClauseId]], [s.IfValidated()], today);
            return StatementRemarks.Of([.. HoursOf(s, input, p => before[(p, s.Month.AddMonths(-1))].Select(h => (Hours?)h).FirstOrDefault())]);
        });
    }

    private static IEnumerable<RemarkableHours> HoursOf(HoursStatement statement, ReconciliationInput input, Func<PlacementId, Hours?> before)
    {
        var reasons = Reconciler.Reconcile(input).Lines.ToDictionary(l => l.PlacementId, l => (l.Hours, l.Reason));
        foreach (var person in input.Placements.Select(p => p.Placement).Where(p => p.EmployerId == statement.EmployerId))
        {
            if (reasons.TryGetValue(person.Id, out var said)) yield return new RemarkableHours(person.BeneficiaryId, said.Hours, before(person.Id), said.Reason);
            // Who worked the month before, is placed still, and is not declared.
            else if (before(person.Id) is { } hours && person.Period.Overlaps(statement.Month.Days)) yield return new RemarkableHours(person.BeneficiaryId, Hours.Zero, hours, ReasonCode.Counted);
        }
    }

    /// <summary>Everybody placed on these clauses, with what decides whether their hours count.</summary>
    private static async Task<IReadOnlyList<PlacedPerson>> PlacedPeopleAsync(this IClauseTrackerDb db, List<ClauseId> clauses, CancellationToken cancellation)
    {
        var placements = await db.Placements.AsNoTracking().Where(p => clauses.Contains(p.ClauseId)).ToListAsync(cancellation);
        var placed = db.Placements.Where(p => clauses.Contains(p.ClauseId)).Select(p => p.BeneficiaryId);
        // What a buyer does not see of a person decides all the same whether the hours count.
        var eligibilities = await db.Beneficiaries.IgnoreQueryFilters().AsNoTracking().Where(b => placed.Contains(b.Id))
            .Select(b => new { b.Id, Eligibilities = b.Eligibilities.ToList() }).ToDictionaryAsync(b => b.Id, b => b.Eligibilities, cancellation);
        var first = await db.Placements.IgnoreQueryFilters().Where(p => placed.Contains(p.BeneficiaryId)).GroupBy(p => p.BeneficiaryId)
            .Select(g => new { g.Key, StartsOn = g.Min(p => p.StartsOn) }).ToDictionaryAsync(g => g.Key, g => g.StartsOn, cancellation);
        return [.. placements.Select(p => new PlacedPerson(p, eligibilities.GetValueOrDefault(p.BeneficiaryId) ?? [], first[p.BeneficiaryId]))];
    }
}
