using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>That a person meets a criterion, verified on the person's status before the first hour and never on the work contract.</summary>
/// <param name="BeneficiaryId">The person.</param>
/// <param name="Number">1, 2, 3… in the order of recording.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="VerifiedOn">The day somebody saw the proof; hours before it do not count.</param>
/// <param name="ValidUntil">The last day it holds, or null when it does not lapse.</param>
[SharedByAll("Part of the beneficiary, read through it.")]
public sealed record Eligibility(BeneficiaryId BeneficiaryId, int Number, CriterionCode Criterion, DateOnly VerifiedOn, DateOnly? ValidUntil)
{
    /// <summary>The version of the category that it was established under; null where the list of that time was not kept.</summary>
    public EligibilityCategoryId? CategoryId { get; init; }

    /// <summary>The kind of paper that was seen, a code of the category's, or null when it was not noted. Never the paper itself.</summary>
    public string? Proof { get; init; }

    /// <summary>Who saw it, or null where that was not noted.</summary>
    public UserId? VerifiedById { get; init; }

    /// <summary>True when it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => day >= VerifiedOn && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>What is established of a person.</summary>
/// <param name="Category">The version of the category that holds on the day of verification.</param>
/// <param name="VerifiedOn">The day somebody saw the proof.</param>
/// <param name="ValidUntil">The last day it holds, or null when it does not lapse.</param>
/// <param name="Proof">The kind of paper, or null.</param>
/// <param name="VerifiedById">Who saw it, or null.</param>
public sealed record EligibilityFacts(EligibilityCategory Category, DateOnly VerifiedOn, DateOnly? ValidUntil, string? Proof = null, UserId? VerifiedById = null);
