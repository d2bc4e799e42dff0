namespace ClauseTracker.Application.Beneficiaries;

/// <summary>How long before an eligibility lapses it is said. Setting <c>ClauseTracker:EligibilityWarningDays</c>.</summary>
/// <param name="DaysAhead">Days, 60 unless said.</param>
public sealed record EligibilityWarning(int DaysAhead = EligibilityWarning.UsualDays)
{
    public const int UsualDays = 60;
}
