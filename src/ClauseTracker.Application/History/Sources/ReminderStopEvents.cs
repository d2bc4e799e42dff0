using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Somebody's word that a month is not to be chased, and that it is again.</summary>
internal sealed class ReminderStopEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Messages;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var all = db.ReminderStops.AsNoTracking();
        var stops = subject.Firm is { } firm ? all.Where(s => s.EmployerId == firm) : all.Where(s => subject.Clauses.Contains(s.ClauseId));
        var lifted = await stops.Where(s => s.LiftedAt >= slice.After && s.LiftedAt < slice.Before).OrderByDescending(s => s.LiftedAt).ThenBy(s => s.Id).Take(slice.Take).ToListAsync(cancellation);
        var stopped = await stops.Where(s => s.StoppedAt >= slice.After && s.StoppedAt < slice.Before).OrderByDescending(s => s.StoppedAt).ThenBy(s => s.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. lifted.Select(s => new HistoryEvent(HistoryKind.RemindersResumed, s.LiftedAt!.Value)
            {
                Month = s.Month, Clause = s.ClauseId, Firm = s.EmployerId, Trace = new AuditTrace(nameof(ReminderStop), s.Id.ToString(), false),
            }),
            .. stopped.Select(s => new HistoryEvent(HistoryKind.RemindersStopped, s.StoppedAt)
            {
                By = s.StoppedBy, Author = HistoryAuthor.Application, Month = s.Month, Clause = s.ClauseId, Firm = s.EmployerId, Day = s.Until, Text = s.Reason,
            }),
        ];
    }
}
