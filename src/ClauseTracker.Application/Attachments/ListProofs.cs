using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>The files attached to a person, as proof of a criterion, in the order they came; those whose content is gone too.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record ListProofs(BeneficiaryId Person) : IQuery<IReadOnlyList<AttachmentRow>>;

internal sealed class ListProofsHandler(Attaching attaching) : IQueryHandler<ListProofs, IReadOnlyList<AttachmentRow>>
{
    public Task<Result<IReadOnlyList<AttachmentRow>>> Handle(ListProofs request, CancellationToken cancellationToken) =>
        attaching.ListAsync(new AttachedTo(AttachmentSubject.Beneficiary, request.Person.Value), cancellationToken);
}
