using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.ApiKeys;

/// <summary>
/// What a firm's or a structure's software shows to answer for it: for one firm, for some acts, until it is withdrawn. The secret is 256 random bits,
/// handed out once and never kept; only its hash is.
/// </summary>
[SharedByAll("A firm works for several buyers; a key names those whose clauses it opens, and opens no other.")]
public sealed class ApiKey : IVersioned
{
    /// <summary>Characters of a hash in hexadecimal (SHA-256).</summary>
    public const int HashLength = 64;

    /// <summary>Longest label, in characters.</summary>
    public const int LabelLength = 80;

    /// <summary>Characters of the secret by which people recognise a key in a list; they are not secret.</summary>
    public const int PrefixLength = 9;

    private readonly List<ApiKeyBuyer> _buyers = [];

    private ApiKey()
    {
    }

    public ApiKeyId Id { get; private init; }

    /// <summary>Who answers by it.</summary>
    public OrganisationId FirmId { get; private init; }

    /// <summary>What people call it, the software for instance.</summary>
    public string Label { get; private init; } = string.Empty;

    public ApiScopes Scopes { get; private init; }

    /// <summary>The first characters of the secret, to recognise it.</summary>
    public string Prefix { get; private init; } = string.Empty;

    /// <summary>SHA-256 of the secret, in hexadecimal. The secret itself is nowhere.</summary>
    public string SecretHash { get; private init; } = string.Empty;

    /// <summary>Who gave it; null for the application itself.</summary>
    public UserId? CreatedById { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The last day on which it opens; null when it has none.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Who withdrew it; null while nobody did, and for the application itself.</summary>
    public UserId? RevokedById { get; private set; }

    /// <summary>The last day on which it was used, or null.</summary>
    public DateOnly? LastUsedOn { get; private init; }

    /// <summary>The buyers whose clauses it opens; none named is every buyer's.</summary>
    public IReadOnlyList<ApiKeyBuyer> Buyers => _buyers;

    public long Version { get; private set; }

    /// <summary>Gives a key.</summary>
    /// <param name="secret">What is kept of the secret: its hash and the characters that people recognise it by.</param>
    /// <param name="buyers">Those whose clauses it opens: those that its giver may see. None is every buyer.</param>
    /// <param name="giver">Who gives it.</param>
    [return: DoNotIgnore]
    public static Result<ApiKey> Give(
        ApiKeyId id, OrganisationId firm, string label, ApiScopes scopes, DateOnly? expiresOn, (string Hash, string Prefix) secret, IReadOnlyList<OrganisationId> buyers,
        UserId? giver, DateTimeOffset now, DateOnly today)
    {
        var refusals = new List<Error>();
        if (string.IsNullOrWhiteSpace(label)) refusals.Add(new SharedErrors.Required(nameof(Label)));
        if (label.Trim().Length > LabelLength) refusals.Add(new SharedErrors.TooLong(nameof(Label), LabelLength));
        if ((scopes & ApiScopes.All) == ApiScopes.None || (scopes & ~ApiScopes.All) != ApiScopes.None) refusals.Add(new ApiKeyErrors.ScopesEmpty());
        if (expiresOn < today) refusals.Add(new ApiKeyErrors.ExpiresInThePast());
        if (refusals.Count > 0) return Result<ApiKey>.Refuse(refusals);
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Hash.Length, HashLength);
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Prefix.Length, PrefixLength);
        var key = new ApiKey
        {
            Id = id, FirmId = firm, Label = label.Trim(), Scopes = scopes, Prefix = secret.Prefix, SecretHash = secret.Hash, CreatedById = giver, CreatedAt = now, ExpiresOn = expiresOn,
        };
        key._buyers.AddRange(buyers.Distinct().Select((b, i) => new ApiKeyBuyer(id, i + 1, b)));
        return key;
    }

    /// <summary>Why it opens nothing that day, or null.</summary>
    public Error? Refusal(DateOnly today) => RevokedAt is not null ? new ApiKeyErrors.Revoked() : ExpiresOn < today ? new ApiKeyErrors.Expired() : null;

    /// <summary>True when it was given for that.</summary>
    public bool Opens(ApiScopes scope) => scope != ApiScopes.None && (Scopes & scope) == scope;

    /// <summary>Withdraws it, at once. Twice is once.</summary>
    public void Revoke(DateTimeOffset now, UserId? by)
    {
        if (RevokedAt is null) (RevokedAt, RevokedById) = (now, by);
    }
}

/// <summary>A buyer whose clauses a key opens.</summary>
/// <param name="ApiKeyId">The key.</param>
/// <param name="Number">1, 2, 3… for each key.</param>
/// <param name="BuyerId">The buyer.</param>
[SharedByAll("Part of the key.")]
public sealed record ApiKeyBuyer(ApiKeyId ApiKeyId, int Number, OrganisationId BuyerId);
