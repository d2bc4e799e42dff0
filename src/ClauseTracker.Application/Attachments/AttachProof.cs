using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>Attaches a file to a person, as proof of a criterion. Its name is not kept.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record AttachProof(BeneficiaryId Person, DocumentKind Document, Stream File) : ICommand<AttachmentId>;

internal sealed class AttachProofValidator : AbstractValidator<AttachProof>
{
    public AttachProofValidator() => RuleFor(a => a.Document).IsInEnum();
}

internal sealed class AttachProofHandler(IClauseTrackerDb db, Attaching attaching) : ICommandHandler<AttachProof, AttachmentId>
{
    public async Task<Result<AttachmentId>> Handle(AttachProof request, CancellationToken cancellationToken)
    {
        var owner = await db.Beneficiaries.Where(b => b.Id == request.Person).Select(b => (OrganisationId?)b.OrganisationId).SingleOrDefaultAsync(cancellationToken);
        return await attaching.AttachAsync(new AttachedTo(AttachmentSubject.Beneficiary, request.Person.Value), owner, request.Document, request.File, cancellationToken);
    }
}
