using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>
/// Renewals, other changes of the last day, and suspensions. A placement holds them in one text each, so the placements that have any are read whole and
/// sorted here; those that were never changed, the most of them, are not read.
/// </summary>
internal sealed class PlacementChangeEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Placements;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var changed = await subject.Placements(db).AsNoTracking().Where(p => (string)(object)p.EndChanges != string.Empty || (string)(object)p.Suspensions != string.Empty)
            .OrderBy(p => p.Id).ToListAsync(cancellation);
        return [.. changed.SelectMany(p => EndsOf(p, slice).Concat(SuspensionsOf(p, slice))).OrderByDescending(e => e.At).Take(slice.Take)];
    }

    private static IEnumerable<HistoryEvent> EndsOf(Placement placement, HistorySlice slice) =>
        from change in placement.EndChanges.Reverse()
        where slice.Holds(change.At)
        let kind = change.Kind == EndChangeKind.Renewed ? HistoryKind.PlacementRenewed : HistoryKind.PlacementEndChanged
        select PlacementEvents.Of(new HistoryEvent(kind, change.At), placement) with
        {
            Day = change.To, OtherDay = change.From, Trace = new AuditTrace(nameof(Placement), placement.Id.ToString(), false),
        };

    private static IEnumerable<HistoryEvent> SuspensionsOf(Placement placement, HistorySlice slice)
    {
        foreach (var suspension in placement.Suspensions)
        {
            if (suspension.Until?.AddDays(1) is { } back && slice.HoldsPast(back) && placement.Period.Contains(back)) yield return PlacementEvents.Of(HistoryEvent.OfDay(HistoryKind.PlacementResumed, back), placement);
            if (!slice.Holds(suspension.From)) continue;
            yield return PlacementEvents.Of(HistoryEvent.OfDay(HistoryKind.PlacementSuspended, suspension.From), placement) with { Detail = suspension.Reason, Day = suspension.Until };
        }
    }
}
