using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>A file as a list shows it.</summary>
/// <param name="IsThere">False when the content is gone and only the row is left.</param>
public sealed record AttachmentRow(AttachmentId Id, DocumentKind Document, FileKind File, long Bytes, DateTimeOffset AddedAt, DateOnly KeepUntil, bool IsThere);

/// <summary>A file to hand over, never to be shown inside a page.</summary>
public sealed record OpenedAttachment(DocumentKind Document, FileKind File, DateTimeOffset AddedAt, byte[] Content);

/// <summary>What attaching, listing, opening and removing are, whatever the file is attached to; who may is said by each request.</summary>
internal sealed class Attaching(IClauseTrackerDb db, IAttachmentStore store, AttachmentRetention retention, ICurrentUser user, TimeProvider clock)
{
    public async Task<Result<AttachmentId>> AttachAsync(AttachedTo to, OrganisationId? organisation, DocumentKind document, Stream file, CancellationToken cancellation)
    {
        if (organisation is not { } owner) return new SharedErrors.NotFound();
        var kept = await store.KeepAsync(file, cancellation);
        if (!kept.TryGet(out var content)) return Result<AttachmentId>.Refuse(kept.Errors);
        var now = clock.GetUtcNow();
        var there = await db.Attachments.CountAsync(a => a.Subject == to.Subject && a.SubjectId == to.Id && a.RemovedAt == null, cancellation);
        var attached = Attachment.Attach(EntityId.New<AttachmentId>(now), to, owner, document, content, there, user.Id, now, retention.KeepUntil(to.Subject, clock.Today()));
        if (!attached.TryGet(out var attachment)) return Result<AttachmentId>.Refuse(attached.Errors);
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancellation);
        return attachment.Id;
    }

    public async Task<Result<IReadOnlyList<AttachmentRow>>> ListAsync(AttachedTo to, CancellationToken cancellation) =>
        await db.Attachments.AsNoTracking().Where(a => a.Subject == to.Subject && a.SubjectId == to.Id).OrderBy(a => a.Id)
            .Select(a => new AttachmentRow(a.Id, a.Document, a.File, a.Bytes, a.AddedAt, a.KeepUntil, a.RemovedAt == null)).ToListAsync(cancellation);

    public async Task<Result<OpenedAttachment>> OpenAsync(AttachmentSubject subject, AttachmentId id, CancellationToken cancellation)
    {
        var found = await FindAsync(subject, id, cancellation);
        if (!found.TryGet(out var attachment)) return Result<OpenedAttachment>.Refuse(found.Errors);
        var content = attachment.RemovedAt is null ? await store.ReadAsync(attachment.Hash, cancellation) : null;
        return content is null ? new AttachmentErrors.Gone() : new OpenedAttachment(attachment.Document, attachment.File, attachment.AddedAt, content);
    }

    /// <summary>The content itself goes with the next sweep, once nothing else needs it.</summary>
    public async Task<Result<Nothing>> RemoveAsync(AttachmentSubject subject, AttachmentId id, CancellationToken cancellation)
    {
        var found = await FindAsync(subject, id, cancellation);
        if (!found.TryGet(out var attachment)) return Result<Nothing>.Refuse(found.Errors);
        attachment.Remove(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return new Nothing();
    }

    private async Task<Result<Attachment>> FindAsync(AttachmentSubject subject, AttachmentId id, CancellationToken cancellation)
    {
        var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.Subject == subject, cancellation);
        return attachment is null ? new SharedErrors.NotFound() : attachment;
    }
}
