using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Placements;

/// <summary>Says when a placement ends and why, or, with null, that it goes on.</summary>
[Requires(Permission.EditPlacements)]
public sealed record ChangePlacementEnd(PlacementId Placement, DateOnly? EndsOn, PlacementEndReason? Reason = null) : ICommand<Nothing>;

internal sealed class ChangePlacementEndValidator : AbstractValidator<ChangePlacementEnd>
{
    public ChangePlacementEndValidator() => RuleFor(p => p.Reason).IsInEnum();
}

internal sealed class ChangePlacementEndHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangePlacementEnd, Nothing>
{
    public Task<Result<Nothing>> Handle(ChangePlacementEnd request, CancellationToken cancellationToken) =>
        db.ChangePlacementAsync(request.Placement, p => p.ChangeEnd(request.EndsOn, request.Reason, clock.GetUtcNow()), clock, cancellationToken);
}
