using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Placements;

/// <summary>Takes back the suspension that begins on <paramref name="From"/>, recorded by mistake; the audit keeps that it was.</summary>
[Requires(Permission.EditPlacements)]
public sealed record RemoveSuspension(PlacementId Placement, DateOnly From) : ICommand<Nothing>;

internal sealed class RemoveSuspensionHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RemoveSuspension, Nothing>
{
    public Task<Result<Nothing>> Handle(RemoveSuspension request, CancellationToken cancellationToken) =>
        db.ChangePlacementAsync(request.Placement, p => p.RemoveSuspension(request.From), clock, cancellationToken);
}
