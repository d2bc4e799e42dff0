using System.Security.Cryptography;
using System.Text;
using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Audit;

/// <summary>Who changed what and when. Each row seals the one before by its hash, so that a row changed or removed shows.</summary>
[SharedByAll("Read by auditors through a permission of its own; holds ids and facts, no person's data.")]
public sealed class AuditEntry
{
    /// <summary>Longest name of an action or of an entity, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>Hexadecimal digits of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>1, 2, 3… without a gap.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>The user's id, or null for the system.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Added, Modified, Deleted.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>The type of what changed.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>Its key.</summary>
    public string SubjectId { get; init; } = string.Empty;

    /// <summary>JSON: property → [before, after]; personal values are told as changed, without their content.</summary>
    public string Changes { get; init; } = string.Empty;

    public string PreviousHash { get; init; } = string.Empty;

    public string Hash { get; init; } = string.Empty;

    /// <summary>The hash that this row must have.</summary>
    public string ComputeHash()
    {
        var parts = new[]
        {
            Sequence.ToString(CultureInfo.InvariantCulture), OccurredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), UserId?.ToString() ?? string.Empty,
            Action, Subject, SubjectId, Changes, PreviousHash,
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
    }

    /// <summary>This row, sealed.</summary>
    public AuditEntry Sealed() => new()
    {
        Sequence = Sequence, OccurredAt = OccurredAt, UserId = UserId, Action = Action, Subject = Subject, SubjectId = SubjectId, Changes = Changes,
        PreviousHash = PreviousHash, Hash = ComputeHash(),
    };
}

/// <summary>The end of the audit chain: one row, which every writer locks so that the chain has one order.</summary>
[SharedByAll("One row, without data.")]
public sealed class AuditHead
{
    public int Id { get; init; }

    public long Sequence { get; init; }

    public string Hash { get; init; } = string.Empty;
}

/// <summary>Something that was written in bulk, past what sees every save.</summary>
/// <param name="Action"><c>Added</c> or <c>Deleted</c>.</param>
/// <param name="Subject">Name of the type.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Changes">What it holds, as JSON; nothing personal.</param>
public sealed record BulkChange(string Action, string Subject, string SubjectId, string Changes);
