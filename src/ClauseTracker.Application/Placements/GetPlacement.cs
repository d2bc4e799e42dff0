using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>A placement whose end is to be changed.</summary>
[Requires(Permission.EditPlacements)]
public sealed record GetPlacement(PlacementId Placement) : IQuery<PlacementCard>;

/// <summary>What tells one placement from another; the person by reference.</summary>
public sealed record PlacementCard(ClauseId Clause, string ContractNumber, string PersonReference, string Employer, string JobTitle, DateOnly StartsOn, DateOnly? EndsOn);

internal sealed class GetPlacementHandler(IClauseTrackerDb db) : IQueryHandler<GetPlacement, PlacementCard>
{
    public async Task<Result<PlacementCard>> Handle(GetPlacement request, CancellationToken cancellationToken)
    {
        var card = await (from placement in db.Placements
                          join clause in db.Clauses on placement.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on placement.EmployerId equals employer.Id
                          where placement.Id == request.Placement
                          select new PlacementCard(
                              clause.Id, contract.Number, placement.BeneficiaryReference, employer.Name, placement.JobTitle, placement.StartsOn, placement.EndsOn))
            .SingleOrDefaultAsync(cancellationToken);
        return card is null ? new SharedErrors.NotFound() : card;
    }
}
