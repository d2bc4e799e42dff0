using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Placements;

/// <summary>Says the last day of the suspension that began on <paramref name="From"/>; work goes on the day after.</summary>
[Requires(Permission.EditPlacements)]
public sealed record EndSuspension(PlacementId Placement, DateOnly From, DateOnly Until) : ICommand<Nothing>;

internal sealed class EndSuspensionValidator : AbstractValidator<EndSuspension>
{
    public EndSuspensionValidator() => RuleFor(p => p.Until).NotEmpty();
}

internal sealed class EndSuspensionHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<EndSuspension, Nothing>
{
    public Task<Result<Nothing>> Handle(EndSuspension request, CancellationToken cancellationToken) =>
        db.ChangePlacementAsync(request.Placement, p => p.EndSuspension(request.From, request.Until), clock, cancellationToken);
}
