using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Reads what a placement is judged by.</summary>
internal static class PlacementLoading
{
    /// <summary>
    /// The placement with all that the advice looks at. The person's placements with other buyers are looked at too: only their days and weekly hours
    /// are told.
    /// </summary>
    public static async Task<PlacementProposal> ProposalAsync(
        this IClauseTrackerDb db, Placement placement, InsertionClause clause, OrganisationKind employer, IReadOnlyList<Eligibility> eligibilities, CancellationToken cancellation)
    {
        var others = await db.Placements.IgnoreQueryFilters().AsNoTracking().Where(p => p.BeneficiaryId == placement.BeneficiaryId && p.Id != placement.Id)
            .Select(p => new { p.StartsOn, p.EndsOn, p.WeeklyHours, p.WorkingTime, p.EmployerId }).ToListAsync(cancellation);
        var window = await db.CountingRuleSets.Where(r => r.Id == clause.CountingRuleSetId).Select(r => r.CountingWindowMonths).SingleAsync(cancellation);
        return new PlacementProposal(clause, employer, placement.Mode, placement.ContractType, placement.Period, eligibilities)
        {
            WeeklyHours = placement.WeeklyHours, WorkingTime = placement.WorkingTime, Others = [.. others.Select(o => new OtherPlacement(o.StartsOn, o.EndsOn, o.WeeklyHours, o.WorkingTime) { IsSameEmployer = o.EmployerId == placement.EmployerId })],
            CountingWindowMonths = window,
        };
    }

    /// <summary>True when that organisation holds the contract of the clause, alone or in a consortium.</summary>
    public static Task<bool> HoldsAsync(this IClauseTrackerDb db, OrganisationId organisation, InsertionClause clause, CancellationToken cancellation) =>
        db.Contracts.AnyAsync(c => c.Id == clause.ContractId && c.Holders.Any(h => h.OrganisationId == organisation), cancellation);
}
