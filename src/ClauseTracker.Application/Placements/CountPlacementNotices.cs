using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>How many people announced by firms wait for a facilitator.</summary>
[Requires(Permission.EditPlacements)]
public sealed record CountPlacementNotices : IQuery<int>;

internal sealed class CountPlacementNoticesHandler(IClauseTrackerDb db) : IQueryHandler<CountPlacementNotices, int>
{
    public async Task<Result<int>> Handle(CountPlacementNotices request, CancellationToken cancellationToken) =>
        await db.PlacementNotices.CountAsync(n => n.State == PlacementNoticeState.Waiting, cancellationToken);
}
