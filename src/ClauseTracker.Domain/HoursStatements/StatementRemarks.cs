using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>What makes a submitted statement worth a look before it is validated.</summary>
public enum StatementRemark
{
    /// <summary>Somebody's hours differ by half or more from those of the month before.</summary>
    Jump = 1,

    /// <summary>Somebody has more hours than a legal month of full time.</summary>
    OverLegalMonth = 2,

    /// <summary>Some hours would not count: the person, the mode or the dates are not those of the clause.</summary>
    WouldNotCount = 3,
}

/// <summary>The hours of a person in a statement, with what they are compared with.</summary>
/// <param name="Person">The person; several placements of one person add up.</param>
/// <param name="Hours">Declared; zero for who worked the month before, is placed still and is not declared.</param>
/// <param name="Before">Declared the month before; null for none.</param>
/// <param name="IfValidated">Whether they would count.</param>
public sealed record RemarkableHours(BeneficiaryId Person, Hours Hours, Hours? Before, ReasonCode IfValidated);

/// <summary>What is to be looked at in a statement. Pure; local practice, not law, but for the length of the legal month.</summary>
public static class StatementRemarks
{
    /// <summary>35 h × 52 weeks ÷ 12 months (L3121-27 CT): 151.67 h, rounded up so that a full month is not over it.</summary>
    public static readonly Hours LegalMonth = new(151_67);

    /// <summary>True when there was a month before and the hours jump against it (<see cref="UnusualHours.IsJump"/>).</summary>
    public static bool IsJump(Hours hours, Hours? before) => before is { } known && UnusualHours.IsJump(known, hours);

    /// <summary>What is remarkable, each once; empty for a statement that may be validated with others, unread.</summary>
    public static IReadOnlyList<StatementRemark> Of(IReadOnlyList<RemarkableHours> hours)
    {
        var remarks = new List<StatementRemark>();
        if (hours.Any(h => IsJump(h.Hours, h.Before))) remarks.Add(StatementRemark.Jump);
        if (hours.GroupBy(h => h.Person).Any(p => p.Sum(h => h.Hours.Hundredths) > LegalMonth.Hundredths)) remarks.Add(StatementRemark.OverLegalMonth);
        if (hours.Any(h => h.Hours > Hours.Zero && h.IfValidated != ReasonCode.Counted)) remarks.Add(StatementRemark.WouldNotCount);
        return remarks;
    }
}
