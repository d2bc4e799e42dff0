using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>Keeps the contents of attached files outside the database and the web root, by hash, enciphered.</summary>
public interface IAttachmentStore
{
    /// <summary>Looks at a file (size, kind by its content, antivirus) and keeps it. The same content twice is kept once.</summary>
    [return: DoNotIgnore]
    Task<Result<StoredContent>> KeepAsync(Stream file, CancellationToken cancellation);

    /// <summary>The content of that hash, or null when it is gone.</summary>
    Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation);

    /// <summary>The hashes of what was last taken in before that moment.</summary>
    IEnumerable<string> TakenBefore(DateTimeOffset moment);

    void Delete(string hash);
}

/// <summary>How long contents are kept, in months from the day they come in. Local policy: the defaults are no law.</summary>
/// <param name="Statements">Time sheets and payslips: 48 by default, as one contract of 2025 has it.</param>
/// <param name="Proofs">Proofs of criteria, which tell of people's lives: 24 by default.</param>
/// <param name="Agreements">Agreements and council decisions: 120 by default.</param>
public sealed record AttachmentRetention(int Statements = 48, int Proofs = 24, int Agreements = 120)
{
    /// <summary>The last day of what comes in on <paramref name="day"/>.</summary>
    public DateOnly KeepUntil(AttachmentSubject subject, DateOnly day) => day.AddMonths(subject switch
    {
        AttachmentSubject.Statement => Statements,
        AttachmentSubject.Beneficiary => Proofs,
        AttachmentSubject.Agreement => Agreements,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    });
}
