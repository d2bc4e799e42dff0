using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Says when a placement ends, or, with null, that it goes on.</summary>
[Requires(Permission.EditPlacements)]
public sealed record ChangePlacementEnd(PlacementId Placement, DateOnly? EndsOn) : ICommand<Nothing>;

internal sealed class ChangePlacementEndHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangePlacementEnd, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangePlacementEnd request, CancellationToken cancellationToken)
    {
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == request.Placement, cancellationToken);
        if (placement is null) return new SharedErrors.NotFound();
        var changed = placement.ChangeEnd(request.EndsOn);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        db.ReconcileSoon(placement.ClauseId, clock);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
