using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Attachments;

/// <summary>The content of a file as the store took it.</summary>
/// <param name="Hash">SHA-256, 64 hexadecimal digits in lower case: the key of the store.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Kind">What it is by its content.</param>
/// <param name="WasScanned">True when an antivirus looked at it; false when the instance has none.</param>
public sealed record StoredContent(string Hash, long Bytes, FileKind Kind, bool WasScanned);

/// <summary>
/// A file attached to a statement, a person's proof or an agreement. The row says that it was there; the content lives in a store apart and a
/// shorter time: it goes at the end of its retention or when somebody removes it, and the row stays.
/// </summary>
public sealed class Attachment : IScoped, IVersioned
{
    /// <summary>Largest file: 10 MiB.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Most files that stand attached to one thing at a time.</summary>
    public const int MostAtOnce = 20;

    /// <summary>Characters of <see cref="Hash"/>.</summary>
    public const int HashLength = 64;

    private Attachment()
    {
    }

    public AttachmentId Id { get; private init; }

    public AttachmentSubject Subject { get; private init; }

    public Guid SubjectId { get; private init; }

    /// <summary>The buyer, or the body that follows the person or signs the agreement.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public DocumentKind Document { get; private init; }

    public FileKind File { get; private init; }

    public string Hash { get; private init; } = string.Empty;

    public long Bytes { get; private init; }

    public bool WasScanned { get; private init; }

    /// <summary>Null when a firm sent it through its link, or a machine did.</summary>
    public UserId? AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>The last day the content is kept.</summary>
    public DateOnly KeepUntil { get; private init; }

    /// <summary>When the content went; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Attaches a content that the store has taken.</summary>
    /// <param name="alreadyThere">Files that stand attached to the same thing.</param>
    /// <param name="keepUntil">End of the retention.</param>
    [return: DoNotIgnore]
    public static Result<Attachment> Attach(
        AttachmentId id, AttachedTo to, OrganisationId organisation, DocumentKind document, StoredContent content, int alreadyThere, UserId? by, DateTimeOffset now, DateOnly keepUntil)
    {
        if (alreadyThere >= MostAtOnce) return new AttachmentErrors.TooMany();
        return new Attachment
        {
            Id = id, Subject = to.Subject, SubjectId = to.Id, OrganisationId = organisation, Document = document, File = content.Kind, Hash = content.Hash,
            Bytes = content.Bytes, WasScanned = content.WasScanned, AddedBy = by, AddedAt = now, KeepUntil = keepUntil,
        };
    }

    /// <summary>Says that its content is gone; twice is once.</summary>
    public void Remove(DateTimeOffset now) => RemovedAt ??= now;
}
