using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Files attached to statements, or to the person, and removed. What they are called is not kept.</summary>
internal sealed class DocumentEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Documents;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var attached = Of(subject);
        var removed = await attached.Where(a => a.RemovedAt >= slice.After && a.RemovedAt < slice.Before).OrderByDescending(a => a.RemovedAt).ThenBy(a => a.Id).Take(slice.Take)
            .ToListAsync(cancellation);
        var added = await attached.Where(a => a.AddedAt >= slice.After && a.AddedAt < slice.Before).OrderByDescending(a => a.AddedAt).ThenBy(a => a.Id).Take(slice.Take)
            .ToListAsync(cancellation);
        return
        [
            .. removed.Select(a => new HistoryEvent(HistoryKind.DocumentRemoved, a.RemovedAt!.Value)
            {
                Detail = a.Document, Link = LinkOf(a), Trace = new AuditTrace(nameof(Attachment), a.Id.ToString(), false),
            }),
            .. added.Select(a => new HistoryEvent(HistoryKind.DocumentAttached, a.AddedAt)
            {
                // Without an account a firm attaches by its link, and nobody else does.
                By = a.AddedBy, Author = a.Subject == AttachmentSubject.Statement ? HistoryAuthor.Firm : HistoryAuthor.Application, Detail = a.Document, Link = LinkOf(a),
            }),
        ];
    }

    private IQueryable<Attachment> Of(HistorySubject subject)
    {
        var attachments = db.Attachments.AsNoTracking();
        if (subject.Person is { } person) return attachments.Where(a => a.Subject == AttachmentSubject.Beneficiary && a.SubjectId == person.Value);
        var statements = subject.Statements(db);
        return attachments.Where(a => a.Subject == AttachmentSubject.Statement && statements.Any(s => (Guid)(object)s.Id == a.SubjectId));
    }

    private static HistoryLink LinkOf(Attachment attachment) =>
        new(attachment.Subject == AttachmentSubject.Beneficiary ? HistoryPlace.Person : HistoryPlace.Statement, attachment.SubjectId);
}
