using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.FirmLinks;

/// <summary>Refusals about the links of firms.</summary>
public static class FirmLinkErrors
{
    /// <summary>It expired, was withdrawn or never was: nobody at the door is told which.</summary>
    public sealed record Closed() : Error("FirmLink.Closed", ErrorKind.NotFound);

    /// <summary>The link is not for that month, or only shows.</summary>
    public sealed record NotForThatMonth(YearMonth Month) : Error("FirmLink.NotForThatMonth", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    /// <summary>The firm has nothing to answer for here: no contract, no subcontract, nobody at work.</summary>
    public sealed record NothingToAnswer() : Error("FirmLink.NothingToAnswer", ErrorKind.Conflict);

    /// <summary>Somebody else declared or returned the month since it was read; what they said must be seen before it is changed.</summary>
    public sealed record SaidMeanwhile() : Error("FirmLink.SaidMeanwhile", ErrorKind.Conflict);

    /// <summary>What was validated is the facilitator's to open again.</summary>
    public sealed record MonthValidated(YearMonth Month) : Error("FirmLink.MonthValidated", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }
}
