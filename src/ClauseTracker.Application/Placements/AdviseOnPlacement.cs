using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>What stands against the hours of a placement as it is today; the same as is asked before one is recorded.</summary>
[Requires(Permission.EditPlacements)]
public sealed record AdviseOnPlacement(PlacementId Placement) : IQuery<IReadOnlyList<PlacementWarning>>;

internal sealed class AdviseOnPlacementHandler(IClauseTrackerDb db) : IQueryHandler<AdviseOnPlacement, IReadOnlyList<PlacementWarning>>
{
    public async Task<Result<IReadOnlyList<PlacementWarning>>> Handle(AdviseOnPlacement request, CancellationToken cancellationToken)
    {
        var found = await (from placement in db.Placements.AsNoTracking()
                           join clause in db.Clauses.AsNoTracking() on placement.ClauseId equals clause.Id
                           join employer in db.Organisations on placement.EmployerId equals employer.Id
                           where placement.Id == request.Placement
                           select new { placement, clause, employer.Kind }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return new SharedErrors.NotFound();
        var people = await db.Beneficiaries.AsNoTracking().Include(b => b.Eligibilities).Where(b => b.Id == found.placement.BeneficiaryId).ToListAsync(cancellationToken);
        // Somebody whom the user may not see: nothing can be said of the eligibility.
        if (people.Count == 0) return Result<IReadOnlyList<PlacementWarning>>.Success([]);
        var proposal = await db.ProposalAsync(found.placement, found.clause, found.Kind, people[0].Eligibilities, cancellationToken);
        return Result<IReadOnlyList<PlacementWarning>>.Success(PlacementAdvice.Of(proposal));
    }
}
