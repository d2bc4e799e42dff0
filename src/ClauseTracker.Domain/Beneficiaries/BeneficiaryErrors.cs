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

    public sealed record Unknown() : Error("Beneficiary.Unknown", ErrorKind.NotFound, "PersonReference");

    /// <summary>Several persons answer to it: the reference must be given.</summary>
    public sealed record Ambiguous() : Error("Beneficiary.Ambiguous", ErrorKind.Conflict, "PersonReference");

    public sealed record EligibilityEndsBeforeVerified() : Error("Beneficiary.EligibilityEndsBeforeVerified", ErrorKind.Invalid, "ValidUntil");
}
