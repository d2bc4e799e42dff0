namespace ClauseTracker.Domain.Attachments;

/// <summary>What a file can be attached to. Numbers are stored.</summary>
public enum AttachmentSubject
{
    /// <summary>A statement of hours: time sheets, payslips, agency invoices.</summary>
    Statement = 1,

    /// <summary>A person, as proof of a criterion.</summary>
    Beneficiary = 2,

    /// <summary>An agreement with a partner.</summary>
    Agreement = 3,
}

/// <summary>The one thing that a file is attached to.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Id">Which one.</param>
public readonly record struct AttachedTo(AttachmentSubject Subject, Guid Id);

/// <summary>What a document is for. Takes the place of its file name, which is not kept: firms write people's names in it. Numbers are stored.</summary>
public enum DocumentKind
{
    TimeSheet = 1,
    PaySlip = 2,
    WorkContract = 3,

    /// <summary>Invoice of a temporary work agency or of an association that made the person available.</summary>
    AgencyInvoice = 4,

    /// <summary>Attestation, decision, identity document… that shows a criterion.</summary>
    EligibilityProof = 5,
    CouncilDecision = 6,
    SignedAgreement = 7,
    Other = 9,
}

/// <summary>What a file really is, by its content. Numbers are stored.</summary>
public enum FileKind
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,

    /// <summary>xlsx, without macros.</summary>
    Workbook = 4,

    /// <summary>docx, without macros.</summary>
    TextDocument = 5,

    /// <summary>ods or odt.</summary>
    OpenDocument = 6,
}
