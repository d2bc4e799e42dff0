using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Placements;

/// <summary>Records days of a placement without work; with null for the last day, they last.</summary>
[Requires(Permission.EditPlacements)]
public sealed record SuspendPlacement(PlacementId Placement, DateOnly From, DateOnly? Until, SuspensionReason Reason) : ICommand<Nothing>;

internal sealed class SuspendPlacementValidator : AbstractValidator<SuspendPlacement>
{
    public SuspendPlacementValidator()
    {
        RuleFor(p => p.From).NotEmpty();
        RuleFor(p => p.Reason).IsInEnum();
    }
}

internal sealed class SuspendPlacementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<SuspendPlacement, Nothing>
{
    public Task<Result<Nothing>> Handle(SuspendPlacement request, CancellationToken cancellationToken) =>
        db.ChangePlacementAsync(request.Placement, p => p.Suspend(request.From, request.Until, request.Reason), clock, cancellationToken);
}
