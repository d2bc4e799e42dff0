using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Placements;

/// <summary>A placement about to be recorded.</summary>
/// <param name="Mode">One mode, or null for the usual one of the employer.</param>
/// <param name="ContractType">The work contract, or null for the usual one of the employer.</param>
/// <param name="IsConfirmed">True when somebody read the warnings and wants it all the same.</param>
internal sealed record PlacementStart(
    InsertionClause Clause, Beneficiary Person, Organisation Employer, RealisationModes? Mode, WorkContractType? ContractType, PlacementWork Work, DateOnly StartsOn, DateOnly? EndsOn, bool IsConfirmed);

/// <summary>The one way in which a placement begins, typed by a facilitator or announced by a firm.</summary>
internal static class PlacementStarting
{
    /// <summary>Adds the placement, to be saved by the caller; refused with its warnings until they are confirmed.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<Placement>> StartAsync(this IClauseTrackerDb db, PlacementStart start, TimeProvider clock, CancellationToken cancellation)
    {
        var (clause, person, employer) = (start.Clause, start.Person, start.Employer);
        var mode = start.Mode ?? WorkContractRules.UsualMode(employer.Kind, await db.HoldsAsync(employer.Id, clause, cancellation));
        var type = start.ContractType ?? WorkContractRules.UsualWith(employer.Kind)[0];
        var started = Placement.Start(EntityId.New<PlacementId>(clock.GetUtcNow()), clause, person, employer, mode, type, start.Work, start.StartsOn, start.EndsOn);
        if (!started.TryGet(out var placement)) return started;
        var warnings = start.IsConfirmed ? [] : PlacementAdvice.Of(await db.ProposalAsync(placement, clause, employer.Kind, person.Eligibilities, cancellation));
        if (warnings.Count > 0) return Result<Placement>.Refuse(warnings);
        db.Placements.Add(placement);
        await db.ReconcileClausesOfAsync(person.Id, clock, cancellation);
        db.ReconcileSoon(clause.Id, clock);
        return placement;
    }
}
