using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>That a person meets a criterion, verified on the person's status before the first hour and never on the work contract.</summary>
/// <param name="BeneficiaryId">The person.</param>
/// <param name="Number">1, 2, 3… in the order of recording; 1 is the main criterion.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="VerifiedOn">The day somebody saw the proof; hours before it do not count.</param>
/// <param name="ValidUntil">The last day it holds, or null when it does not lapse.</param>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed record Eligibility(BeneficiaryId BeneficiaryId, int Number, EligibilityCriterion Criterion, DateOnly VerifiedOn, DateOnly? ValidUntil)
{
    /// <summary>True when it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => day >= VerifiedOn && (ValidUntil is null || day <= ValidUntil);
}
