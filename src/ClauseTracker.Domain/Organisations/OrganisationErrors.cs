using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>Refusals about an organisation.</summary>
public static class OrganisationErrors
{
    /// <summary>Another organisation has that SIRET.</summary>
    public sealed record SiretTaken(string Name) : Error("Organisation.SiretTaken", ErrorKind.Conflict, "Siret")
    {
        public override IReadOnlyList<object?> Arguments => [Name];
    }

    /// <summary>The agreement is given to enterprises of the social economy alone (L3332-17-1 code du travail, I and II).</summary>
    public sealed record SolidarityWithoutFamily() : Error("Organisation.SolidarityWithoutFamily", ErrorKind.Invalid, "SocialEconomyFamily");

    /// <summary>It buys contracts, so that it stays a buyer.</summary>
    public sealed record StillBuys() : Error("Organisation.StillBuys", ErrorKind.Conflict, "Kind");

    /// <summary>It was merged into another one, which is what lives on.</summary>
    public sealed record Merged() : Error("Organisation.Merged", ErrorKind.Conflict);

    public sealed record ContactUnreachable() : Error("Organisation.ContactUnreachable", ErrorKind.Invalid, "Email");

    /// <summary>The same person is a contact already on some of these days.</summary>
    public sealed record ContactTwice() : Error("Organisation.ContactTwice", ErrorKind.Conflict, "Name");

    /// <summary>There is a fallback already on some of these days.</summary>
    public sealed record TwoFallbacks() : Error("Organisation.TwoFallbacks", ErrorKind.Conflict, "IsFallback");

    public sealed record MergedWithItself() : Error("Organisation.MergedWithItself", ErrorKind.Invalid, "Absorbed");

    public sealed record AlreadyMerged() : Error("Organisation.AlreadyMerged", ErrorKind.Conflict, "Absorbed");

    /// <summary>The one to keep was merged into another: choose that one.</summary>
    public sealed record KeptIsMerged() : Error("Organisation.KeptIsMerged", ErrorKind.Conflict, "Kept");

    /// <summary>Both bought a contract of that number, which could no longer be told apart.</summary>
    public sealed record SameContractNumber(string Number) : Error("Organisation.SameContractNumber", ErrorKind.Conflict, "Absorbed")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>Both declared hours for the same clause and month: one statement must be withdrawn by a person first.</summary>
    public sealed record SameStatementMonth(string ContractNumber, YearMonth Month) : Error("Organisation.SameStatementMonth", ErrorKind.Conflict, "Absorbed")
    {
        public override IReadOnlyList<object?> Arguments => [ContractNumber, Month];
    }

    /// <summary>The merge would give the user rows of a buyer, or roles there, that they do not have.</summary>
    public sealed record MergeOutOfReach() : Error("Organisation.MergeOutOfReach", ErrorKind.Conflict, "Absorbed");
}
