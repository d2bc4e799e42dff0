using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>Attaches a file to an agreement with a partner: the signed agreement, the council's decision, an amendment. Its name is not kept.</summary>
[Requires(Permission.EditPartnerships)]
public sealed record AttachToAgreement(AgreementId Agreement, DocumentKind Document, Stream File) : ICommand<AttachmentId>;

internal sealed class AttachToAgreementValidator : AbstractValidator<AttachToAgreement>
{
    public AttachToAgreementValidator() => RuleFor(a => a.Document).IsInEnum();
}

internal sealed class AttachToAgreementHandler(IClauseTrackerDb db, Attaching attaching) : ICommandHandler<AttachToAgreement, AttachmentId>
{
    public async Task<Result<AttachmentId>> Handle(AttachToAgreement request, CancellationToken cancellationToken)
    {
        var owner = await db.Agreements.Where(a => a.Id == request.Agreement).Select(a => (OrganisationId?)a.OrganisationId).SingleOrDefaultAsync(cancellationToken);
        return await attaching.AttachAsync(new AttachedTo(AttachmentSubject.Agreement, request.Agreement.Value), owner, request.Document, request.File, cancellationToken);
    }
}
