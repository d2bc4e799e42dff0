using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Partnerships;

namespace ClauseTracker.Web.Pages.Attachments;

/// <summary>Which use cases serve the files of one kind of thing, and who may.</summary>
internal sealed record AttachmentDoor(
    Permission Reading,
    Permission Writing,
    IReadOnlyList<DocumentKind> Documents,
    Func<Guid, IQuery<IReadOnlyList<AttachmentRow>>> List,
    Func<Guid, DocumentKind, Stream, ICommand<AttachmentId>> Attach,
    Func<AttachmentId, IQuery<OpenedAttachment>> Open,
    Func<AttachmentId, ICommand<Nothing>> Remove)
{
    private static readonly Dictionary<AttachmentSubject, AttachmentDoor> Doors = new()
    {
        [AttachmentSubject.Statement] = new(
            Permission.ReadStatements, Permission.EnterStatements, [DocumentKind.TimeSheet, DocumentKind.PaySlip, DocumentKind.AgencyInvoice, DocumentKind.WorkContract, DocumentKind.Other],
            id => new ListStatementFiles(StatementId.From(id)), (id, document, file) => new AttachToStatement(StatementId.From(id), document, file),
            file => new OpenStatementFile(file), file => new RemoveStatementFile(file)),
        [AttachmentSubject.Beneficiary] = new(
            Permission.ReadBeneficiaries, Permission.EditBeneficiaries, [DocumentKind.EligibilityProof, DocumentKind.WorkContract, DocumentKind.Other],
            id => new ListProofs(BeneficiaryId.From(id)), (id, document, file) => new AttachProof(BeneficiaryId.From(id), document, file),
            file => new OpenProof(file), file => new RemoveProof(file)),
        [AttachmentSubject.Agreement] = new(
            Permission.ReadPartnerships, Permission.EditPartnerships, [DocumentKind.SignedAgreement, DocumentKind.CouncilDecision, DocumentKind.Other],
            id => new ListAgreementFiles(AgreementId.From(id)), (id, document, file) => new AttachToAgreement(AgreementId.From(id), document, file),
            file => new OpenAgreementFile(file), file => new RemoveAgreementFile(file)),
    };

    /// <summary>The door of that kind of thing, or null when files are attached to it elsewhere.</summary>
    public static AttachmentDoor? Of(AttachmentSubject subject) => Doors.GetValueOrDefault(subject);
}
