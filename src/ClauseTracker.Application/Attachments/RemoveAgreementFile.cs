using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Removes a file of an agreement: its content goes, that it was there stays known.</summary>
[Requires(Permission.EditPartnerships)]
public sealed record RemoveAgreementFile(AttachmentId Attachment) : ICommand<Nothing>;

internal sealed class RemoveAgreementFileHandler(Attaching attaching) : ICommandHandler<RemoveAgreementFile, Nothing>
{
    public Task<Result<Nothing>> Handle(RemoveAgreementFile request, CancellationToken cancellationToken) => attaching.RemoveAsync(AttachmentSubject.Agreement, request.Attachment, cancellationToken);
}
