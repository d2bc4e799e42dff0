using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.FirmLinks;

/// <summary>The one thing that a link is for.</summary>
public enum FirmLinkPurpose
{
    /// <summary>Declare the hours of one month, and of those before it that wait for an answer.</summary>
    DeclareHours = 1,

    /// <summary>See what is owed and done; declares nothing.</summary>
    SeeStanding = 2,
}

/// <summary>
/// The personal link by which a firm answers without an account: for one firm, for one purpose, for a time. The secret in its address is
/// handed out once and never kept; only its hash is.
/// </summary>
[SharedByAll("A firm works for several buyers; a link names those whose clauses it opens, and opens no other.")]
public sealed class FirmLink : IVersioned
{
    /// <summary>Characters of a hash in hexadecimal (SHA-256).</summary>
    public const int HashLength = 64;

    /// <summary>Longest mail address of a recipient, in characters (RFC 5321).</summary>
    public const int RecipientLength = 254;

    /// <summary>Days that a link lives unless the instance says otherwise.</summary>
    public const int DefaultDays = 45;

    private readonly List<FirmLinkBuyer> _buyers = [];

    private FirmLink()
    {
    }

    public FirmLinkId Id { get; private init; }

    /// <summary>Who answers by it.</summary>
    public OrganisationId FirmId { get; private init; }

    public FirmLinkPurpose Purpose { get; private init; }

    /// <summary>The month to declare; null when it only shows.</summary>
    public YearMonth? Month { get; private init; }

    /// <summary>SHA-256 of the secret, in hexadecimal. The secret itself is nowhere.</summary>
    public string TokenHash { get; private init; } = string.Empty;

    /// <summary>The mail address it was made for.</summary>
    [Personal]
    public string Recipient { get; private init; } = string.Empty;

    /// <summary>Who gave it; null for the application itself.</summary>
    public UserId? GivenById { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The first moment at which it no longer opens.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>How often it was opened.</summary>
    public int Uses { get; private set; }

    /// <summary>The buyers whose clauses it opens; none named means all those that the firm works for.</summary>
    public IReadOnlyList<FirmLinkBuyer> Buyers => _buyers;

    public long Version { get; private set; }

    /// <summary>Gives a firm a link: to declare <paramref name="month"/>, or to see where it stands when there is none.</summary>
    /// <param name="tokenHash">SHA-256 of the secret, in hexadecimal.</param>
    /// <param name="buyers">The buyers whose clauses it opens; none is all, which only somebody who sees all may give.</param>
    /// <param name="today">The buyers' day at that moment.</param>
    /// <param name="days">How long it lives; at least one.</param>
    [return: DoNotIgnore]
    public static Result<FirmLink> Give(
        FirmLinkId id, OrganisationId firm, YearMonth? month, string recipient, string tokenHash, IReadOnlyList<OrganisationId> buyers, UserId? giver, DateTimeOffset now, DateOnly today, int days = DefaultDays)
    {
        if (string.IsNullOrWhiteSpace(recipient)) return new SharedErrors.Required(nameof(Recipient));
        if (recipient.Trim().Length > RecipientLength) return new SharedErrors.TooLong(nameof(Recipient), RecipientLength);
        if (month > YearMonth.Of(today)) return new StatementErrors.MonthInFuture(month.Value);
        ArgumentOutOfRangeException.ThrowIfNotEqual(tokenHash.Length, HashLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var link = new FirmLink
        {
            Id = id, FirmId = firm, Purpose = month is null ? FirmLinkPurpose.SeeStanding : FirmLinkPurpose.DeclareHours, Month = month, Recipient = recipient.Trim(),
            TokenHash = tokenHash, GivenById = giver, CreatedAt = now, ExpiresAt = now.AddDays(days),
        };
        link._buyers.AddRange(buyers.Distinct().Select((b, i) => new FirmLinkBuyer(id, i + 1, b)));
        return link;
    }

    /// <summary>True while it opens.</summary>
    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Opens it once more; refused when it is over, without saying why.</summary>
    [return: DoNotIgnore]
    public Result Use(DateTimeOffset now)
    {
        if (!IsOpenAt(now)) return new FirmLinkErrors.Closed();
        (LastUsedAt, Uses) = (now, Uses + 1);
        return Result.Success();
    }

    /// <summary>Withdraws it, at once. Twice is once.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>Whether the hours of a month may be declared by it: its own month, and a month before it that still waits for an answer.</summary>
    /// <param name="status">What the firm has said of that month so far; null is nothing.</param>
    public bool Declares(YearMonth month, StatementStatus? status) =>
        Month is { } own && (month == own || (month < own && status is null or StatementStatus.Draft or StatementStatus.Returned));
}

/// <summary>A buyer whose clauses a link opens.</summary>
/// <param name="FirmLinkId">The link.</param>
/// <param name="Number">1, 2, 3… for each link.</param>
/// <param name="BuyerId">The buyer.</param>
[SharedByAll("Part of the link.")]
public sealed record FirmLinkBuyer(FirmLinkId FirmLinkId, int Number, OrganisationId BuyerId);
