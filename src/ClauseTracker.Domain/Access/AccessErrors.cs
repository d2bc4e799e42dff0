using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Access;

/// <summary>Refusals about users.</summary>
public static class AccessErrors
{
    /// <summary>Shortest password, in characters. Length, not symbols, makes a password strong.</summary>
    public const int ShortestPassword = 12;

    public sealed record EmailTaken() : Error("Access.EmailTaken", ErrorKind.Conflict, "Email");

    public sealed record PasswordTooWeak(int Shortest) : Error("Access.PasswordTooWeak", ErrorKind.Invalid, "Password")
    {
        public override IReadOnlyList<object?> Arguments => [Shortest];
    }

    /// <summary>The link for the first administrator was used, or is not the right one.</summary>
    public sealed record SetupLinkSpent() : Error("Access.SetupLinkSpent", ErrorKind.Forbidden);

    public sealed record OrganisationUnknown(string Given) : Error("Access.OrganisationUnknown", ErrorKind.NotFound, "Organisation")
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }
}
