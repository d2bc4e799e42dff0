using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Placements;

/// <summary>Renews the work contract of a placement until a later day; the day before stays in its history.</summary>
[Requires(Permission.EditPlacements)]
public sealed record RenewPlacement(PlacementId Placement, DateOnly RenewedUntil) : ICommand<Nothing>;

internal sealed class RenewPlacementValidator : AbstractValidator<RenewPlacement>
{
    public RenewPlacementValidator() => RuleFor(p => p.RenewedUntil).NotEmpty();
}

internal sealed class RenewPlacementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RenewPlacement, Nothing>
{
    public Task<Result<Nothing>> Handle(RenewPlacement request, CancellationToken cancellationToken) =>
        db.ChangePlacementAsync(request.Placement, p => p.Renew(request.RenewedUntil, clock.GetUtcNow()), clock, cancellationToken);
}
