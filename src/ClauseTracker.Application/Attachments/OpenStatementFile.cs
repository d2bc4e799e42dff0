using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Hands over a file of a statement.</summary>
[Requires(Permission.ReadStatements)]
public sealed record OpenStatementFile(AttachmentId Attachment) : IQuery<OpenedAttachment>;

internal sealed class OpenStatementFileHandler(Attaching attaching) : IQueryHandler<OpenStatementFile, OpenedAttachment>
{
    public Task<Result<OpenedAttachment>> Handle(OpenStatementFile request, CancellationToken cancellationToken) =>
        attaching.OpenAsync(AttachmentSubject.Statement, request.Attachment, cancellationToken);
}
