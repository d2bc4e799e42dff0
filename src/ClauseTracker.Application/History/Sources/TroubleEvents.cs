using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Mail that came back and firms without an address: when it was seen and when it was settled.</summary>
internal sealed class TroubleEvents(IClauseTrackerDb db, HistoryRights rights) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Messages;

    public Permission? Needs => Permission.ManageReminders;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var subjects = subject.MessageSubjects(db);
        var (sees, buyers) = (rights.Of(Permission.ManageReminders).SeesAll, rights.Of(Permission.ManageReminders).Organisations);
        var tasks = db.CorrespondenceTasks.AsNoTracking().Where(t => sees || buyers.Contains(t.OrganisationId));
        tasks = subject.Firm is { } firm ? tasks.Where(t => t.FirmId == firm) : tasks.Where(t => t.MessageId != null && subjects.Any(s => s.MessageId == t.MessageId));
        var settled = await tasks.Where(t => t.ClosedAt >= slice.After && t.ClosedAt < slice.Before).OrderByDescending(t => t.ClosedAt).ThenBy(t => t.Id).Take(slice.Take).ToListAsync(cancellation);
        var found = await tasks.Where(t => t.OpenedAt >= slice.After && t.OpenedAt < slice.Before).OrderByDescending(t => t.OpenedAt).ThenBy(t => t.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. settled.Select(t => Of(HistoryKind.TroubleSettled, t.ClosedAt!.Value, t) with { By = t.ClosedBy, Author = HistoryAuthor.Application }),
            .. found.Select(t => Of(HistoryKind.TroubleFound, t.OpenedAt, t) with { Author = HistoryAuthor.Application }),
        ];
    }

    private static HistoryEvent Of(HistoryKind kind, DateTimeOffset at, CorrespondenceTask task) => new(kind, at)
    {
        Detail = task.Trouble, Title = task.Address, Firm = task.FirmId, Link = task.MessageId is { } message ? new HistoryLink(HistoryPlace.Message, message.Value) : null,
    };
}
