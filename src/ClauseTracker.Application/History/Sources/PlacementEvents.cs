using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>People who began to work and who stopped.</summary>
internal sealed class PlacementEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Placements;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var placements = subject.Placements(db).AsNoTracking();
        var (first, last, lastPast) = (slice.FirstDay, slice.LastDay, slice.LastDayPast);
        var ended = await placements.Where(p => p.EndsOn >= first && p.EndsOn <= lastPast).OrderByDescending(p => p.EndsOn).ThenBy(p => p.Id).Take(slice.Take).ToListAsync(cancellation);
        var started = await placements.Where(p => p.StartsOn >= first && p.StartsOn <= last).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. ended.Select(p => Of(HistoryEvent.OfDay(HistoryKind.PlacementEnded, p.EndsOn!.Value), p) with { Detail = p.EndReason }),
            .. started.Select(p => Of(HistoryEvent.OfDay(HistoryKind.PlacementStarted, p.StartsOn), p) with
            {
                Detail = p.ContractType, Day = p.EndsOn, Trace = new AuditTrace(nameof(Placement), p.Id.ToString()),
            }),
        ];
    }

    /// <summary>An event of a placement, the person by reference.</summary>
    public static HistoryEvent Of(HistoryEvent happened, Placement placement) => happened with
    {
        Title = placement.JobTitle, Clause = placement.ClauseId, Firm = placement.EmployerId, Person = placement.BeneficiaryId, PersonReference = placement.BeneficiaryReference,
        Link = new HistoryLink(HistoryPlace.Placement, placement.Id.Value),
    };
}
