using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Why some of a person's hours will not count.</summary>
internal enum DemoOddity
{
    None = 0,
    EligibilityLapses = 1,
    ModeNotAllowed = 2,
    PublicNotAllowed = 3,
    HoursAfterPlacement = 4,
    HoursBeforeContract = 5,
    BeyondWindow = 6,
    HoursWhileSuspended = 7,
}

/// <summary>Somebody to be.</summary>
internal sealed record DemoPerson(string Reference, Sex Sex, string FamilyName, string GivenName, DateOnly BirthDate, string Commune, bool LivesInPriorityDistrict, DemoEligibility Eligibility, DemoJob Job)
{
    public override string ToString() => Reference;
}

/// <summary>How a person qualifies.</summary>
internal sealed record DemoEligibility(CriterionCode Criterion, DateOnly VerifiedOn, DateOnly? ValidUntil)
{
    /// <summary>As the national list of that day says it.</summary>
    public EligibilityFacts Facts => new(EligibilityCategories.National.Find(Criterion, null, VerifiedOn)!, VerifiedOn, ValidUntil);
}

/// <summary>A placement to be, and the months that its employer declares.</summary>
internal sealed record DemoJob(
    DemoClausePlan Clause, DemoBody Employer, RealisationModes Mode, WorkContractType ContractType, string Title, YearMonth FirstMonth, int Months, DateOnly StartsOn, DateOnly? EndsOn, DemoOddity Oddity);

/// <summary>Hours that an employer declares for one person and one month.</summary>
internal sealed record DemoLine(DemoPerson Person, YearMonth Month, Hours Hours);
