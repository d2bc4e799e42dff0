using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Attachments;

/// <summary>Refusals about attached files. None of them carries a file name.</summary>
public static class AttachmentErrors
{
    private const string Input = "File";

    public sealed record Empty() : Error("Attachment.Empty", ErrorKind.Invalid, Input);

    public sealed record TooLarge() : Error("Attachment.TooLarge", ErrorKind.Invalid, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Attachment.MostBytes / (1024 * 1024)];
    }

    /// <summary>The content is of no kind that is taken, whatever its name says.</summary>
    public sealed record KindNotTaken() : Error("Attachment.KindNotTaken", ErrorKind.Invalid, Input);

    /// <summary>A document that can run something when it is opened.</summary>
    public sealed record HoldsMacros() : Error("Attachment.HoldsMacros", ErrorKind.Invalid, Input);

    /// <summary>The antivirus names it.</summary>
    public sealed record Infected() : Error("Attachment.Infected", ErrorKind.Invalid, Input);

    /// <summary>The antivirus of the instance does not answer: nothing is taken unseen.</summary>
    public sealed record ScannerDown() : Error("Attachment.ScannerDown", ErrorKind.Conflict, Input);

    public sealed record TooMany() : Error("Attachment.TooMany", ErrorKind.Conflict, Input)
    {
        public override IReadOnlyList<object?> Arguments => [Attachment.MostAtOnce];
    }

    /// <summary>What a validated statement rests on stays with it until its retention ends.</summary>
    public sealed record StatementValidated() : Error("Attachment.StatementValidated", ErrorKind.Conflict);

    /// <summary>Its retention ended, or somebody removed it.</summary>
    public sealed record Gone() : Error("Attachment.Gone", ErrorKind.NotFound);
}
