using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Refusals about the categories of people and what proves them.</summary>
public static class EligibilityErrors
{
    public sealed record CodeMalformed(int Most, string? At) : Error("Eligibility.CodeMalformed", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>No category of that code, neither of the national list nor of the buyer's.</summary>
    public sealed record CriterionUnknown(CriterionCode Criterion, string? At) : Error("Eligibility.CriterionUnknown", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Criterion.Text];
    }

    /// <summary>The category does not accept that proof.</summary>
    public sealed record ProofNotAccepted(string Proof, string? At) : Error("Eligibility.ProofNotAccepted", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Proof];
    }

    /// <summary>A version is valid from no earlier day than the one before.</summary>
    public sealed record BeforeLastVersion(DateOnly Day, string? At) : Error("Eligibility.BeforeLastVersion", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Day];
    }

    public sealed record AlreadyRetired(DateOnly On) : Error("Eligibility.AlreadyRetired", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    public sealed record ValidityOutOfRange(int Most, string? At) : Error("Eligibility.ValidityOutOfRange", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    public sealed record TooMany(int Most, string? At) : Error("Eligibility.TooMany", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>The person has no eligibility of that number.</summary>
    public sealed record NumberUnknown() : Error("Eligibility.NumberUnknown", ErrorKind.NotFound, "Number");

    /// <summary>Nobody can have seen a proof on a day to come.</summary>
    public sealed record VerifiedInFuture() : Error("Eligibility.VerifiedInFuture", ErrorKind.Invalid, "VerifiedOn");
}
