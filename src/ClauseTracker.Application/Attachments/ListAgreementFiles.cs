using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>The files attached to an agreement, in the order they came; those whose content is gone too.</summary>
[Requires(Permission.ReadPartnerships)]
public sealed record ListAgreementFiles(AgreementId Agreement) : IQuery<IReadOnlyList<AttachmentRow>>;

internal sealed class ListAgreementFilesHandler(Attaching attaching) : IQueryHandler<ListAgreementFiles, IReadOnlyList<AttachmentRow>>
{
    public Task<Result<IReadOnlyList<AttachmentRow>>> Handle(ListAgreementFiles request, CancellationToken cancellationToken) =>
        attaching.ListAsync(new AttachedTo(AttachmentSubject.Agreement, request.Agreement.Value), cancellationToken);
}
