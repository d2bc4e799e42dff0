using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Removes a proof of a person: its content goes, that it was there stays known.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record RemoveProof(AttachmentId Attachment) : ICommand<Nothing>;

internal sealed class RemoveProofHandler(Attaching attaching) : ICommandHandler<RemoveProof, Nothing>
{
    public Task<Result<Nothing>> Handle(RemoveProof request, CancellationToken cancellationToken) => attaching.RemoveAsync(AttachmentSubject.Beneficiary, request.Attachment, cancellationToken);
}
