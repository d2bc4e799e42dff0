using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.ApiKeys;

/// <summary>Refusals about the keys of firms' software.</summary>
public static class ApiKeyErrors
{
    /// <summary>No key was sent, or one that was never given.</summary>
    public sealed record Unknown() : Error("ApiKey.Unknown", ErrorKind.Forbidden);

    /// <summary>It was withdrawn. Told to who sends the whole secret, and so held the key.</summary>
    public sealed record Revoked() : Error("ApiKey.Revoked", ErrorKind.Forbidden);

    /// <summary>Its last day has passed.</summary>
    public sealed record Expired() : Error("ApiKey.Expired", ErrorKind.Forbidden);

    /// <summary>The key was not given for that.</summary>
    public sealed record ScopeMissing(ApiScopes Needed) : Error("ApiKey.ScopeMissing", ErrorKind.Forbidden)
    {
        public override IReadOnlyList<object?> Arguments => [Needed];
    }

    /// <summary>A key that opens nothing is no key.</summary>
    public sealed record ScopesEmpty() : Error("ApiKey.ScopesEmpty", ErrorKind.Invalid, "Scopes");

    public sealed record ExpiresInThePast() : Error("ApiKey.ExpiresInThePast", ErrorKind.Invalid, "ExpiresOn");

    /// <summary>A writing came without the key that tells its repetition from another one.</summary>
    public sealed record IdempotencyKeyMissing() : Error("Api.IdempotencyKeyMissing", ErrorKind.Invalid, "Idempotency-Key");

    /// <summary>That key was used for another request.</summary>
    public sealed record IdempotencyKeyReused() : Error("Api.IdempotencyKeyReused", ErrorKind.Conflict, "Idempotency-Key");
}
