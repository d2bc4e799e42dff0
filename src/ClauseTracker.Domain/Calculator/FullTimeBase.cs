using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

/// <summary>What a full-time equivalent is reckoned with. No divisor is the law's; each report says which one it used (fact sheet §2.3).</summary>
public enum FullTimeBase
{
    /// <summary>1 600 h: the national consolidation of clauses (25 124 684 h = 15 703 full-time equivalents). Verified.</summary>
    NationalConsolidation = 1600,

    /// <summary>1 607 h: the legal yearly duration of work (L3121-41 CT). Secondary source.</summary>
    LegalYear = 1607,

    /// <summary>1 820 h: hours paid in an insertion workshop, 35 h × 52 weeks. Secondary source.</summary>
    PaidYear = 1820,
}

/// <summary>The same hours in other words.</summary>
/// <param name="Days">Of 7 hours.</param>
/// <param name="Weeks">Of 35 hours.</param>
/// <param name="FullTime">Years of one person at full time, for each divisor.</param>
public sealed record HoursEquivalence(decimal Days, decimal Weeks, IReadOnlyDictionary<FullTimeBase, decimal> FullTime)
{
    /// <summary>Hours of a day.</summary>
    public const int HoursADay = 7;

    /// <summary>Hours of a week (L3121-27 CT).</summary>
    public const int HoursAWeek = 35;

    /// <summary>Of those hours, to the tenth of a day or week and the hundredth of a full-time equivalent.</summary>
    public static HoursEquivalence Of(Hours hours) => new(
        Rounded(hours.Value / HoursADay, 1), Rounded(hours.Value / HoursAWeek, 1),
        Enum.GetValues<FullTimeBase>().ToDictionary(b => b, b => Rounded(hours.Value / (int)b, 2)));

    private static decimal Rounded(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
