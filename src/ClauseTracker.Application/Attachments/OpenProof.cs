using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Hands over a proof of a person.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record OpenProof(AttachmentId Attachment) : IQuery<OpenedAttachment>;

internal sealed class OpenProofHandler(Attaching attaching) : IQueryHandler<OpenProof, OpenedAttachment>
{
    public Task<Result<OpenedAttachment>> Handle(OpenProof request, CancellationToken cancellationToken) =>
        attaching.OpenAsync(AttachmentSubject.Beneficiary, request.Attachment, cancellationToken);
}
