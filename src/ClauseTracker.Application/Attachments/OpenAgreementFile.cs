using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Hands over a file of an agreement.</summary>
[Requires(Permission.ReadPartnerships)]
public sealed record OpenAgreementFile(AttachmentId Attachment) : IQuery<OpenedAttachment>;

internal sealed class OpenAgreementFileHandler(Attaching attaching) : IQueryHandler<OpenAgreementFile, OpenedAttachment>
{
    public Task<Result<OpenedAttachment>> Handle(OpenAgreementFile request, CancellationToken cancellationToken) =>
        attaching.OpenAsync(AttachmentSubject.Agreement, request.Attachment, cancellationToken);
}
