using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>The one way in which a placement changes: found, changed, its clause reconciled soon.</summary>
internal static class PlacementChanging
{
    [return: DoNotIgnore]
    public static async Task<Result<Nothing>> ChangePlacementAsync(
        this IClauseTrackerDb db, PlacementId id, Func<Placement, Result> change, TimeProvider clock, CancellationToken cancellation)
    {
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (placement is null) return new SharedErrors.NotFound();
        var changed = change(placement);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        db.ReconcileSoon(placement.ClauseId, clock);
        await db.SaveChangesAsync(cancellation);
        return new Nothing();
    }
}
