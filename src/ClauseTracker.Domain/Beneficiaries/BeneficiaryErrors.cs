using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Refusals about a person. None of them carries a name.</summary>
public static class BeneficiaryErrors
{
    public sealed record BirthDateImplausible() : Error("Beneficiary.BirthDateImplausible", ErrorKind.Invalid, "BirthDate");

    /// <summary>The same names and birth date are known already, under <paramref name="Reference"/>.</summary>
    public sealed record AlreadyKnown(string Reference) : Error("Beneficiary.AlreadyKnown", ErrorKind.Conflict, "FamilyName")
    {
        public override IReadOnlyList<object?> Arguments => [Reference];
    }

    /// <summary>Somebody is recorded whose identity may be the same, written otherwise; a person decides.</summary>
    public sealed record LooksLike(IReadOnlyList<string> References) : Error("Beneficiary.LooksLike", ErrorKind.Conflict, "FamilyName")
    {
        public override IReadOnlyList<object?> Arguments => [string.Join(", ", References)];
    }

    public sealed record NotAReferrer() : Error("Beneficiary.NotAReferrer", ErrorKind.Invalid, "ReferrerKind");

    /// <summary>The same barrier is noted already and not lifted.</summary>
    public sealed record BarrierNoted() : Error("Beneficiary.BarrierNoted", ErrorKind.Conflict, "Kind");

    /// <summary>The person has no barrier, action or training of that number.</summary>
    public sealed record PartUnknown() : Error("Beneficiary.PartUnknown", ErrorKind.NotFound);

    public sealed record LeavesInFuture() : Error("Beneficiary.LeavesInFuture", ErrorKind.Invalid, "LeftOn");

    public sealed record HasNotLeft() : Error("Beneficiary.HasNotLeft", ErrorKind.Conflict, "Status");

    public sealed record ExitTooEarly(DateOnly DueOn) : Error("Beneficiary.ExitTooEarly", ErrorKind.Invalid, "KnownOn")
    {
        public override IReadOnlyList<object?> Arguments => [DueOn];
    }

    /// <summary>The person's key was destroyed: there is no identity to change.</summary>
    public sealed record Erased() : Error("Beneficiary.Erased", ErrorKind.Conflict);

    /// <summary>The referrer's SIRET belongs to no organisation that sends people.</summary>
    public sealed record ReferrerUnknown() : Error("Beneficiary.ReferrerUnknown", ErrorKind.Invalid, "Referrer");

    public sealed record Unknown() : Error("Beneficiary.Unknown", ErrorKind.NotFound, "PersonReference");

    /// <summary>Several persons answer to it: the reference must be given.</summary>
    public sealed record Ambiguous() : Error("Beneficiary.Ambiguous", ErrorKind.Conflict, "PersonReference");

    public sealed record EligibilityEndsBeforeVerified() : Error("Beneficiary.EligibilityEndsBeforeVerified", ErrorKind.Invalid, "ValidUntil");
}
