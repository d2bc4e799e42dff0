using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Partnerships;

/// <summary>Refusals about an agreement with a partner.</summary>
public static class AgreementErrors
{
    public sealed record WithItself() : Error("Agreement.WithItself", ErrorKind.Invalid, "PartnerSiret");

    public sealed record DecidedInTheFuture() : Error("Agreement.DecidedInTheFuture", ErrorKind.Invalid, "DecidedOn");

    public sealed record NoticeOutOfRange() : Error("Agreement.NoticeOutOfRange", ErrorKind.Invalid, "RenewalNoticeDays")
    {
        public override IReadOnlyList<object?> Arguments => [AgreementTerms.MostNoticeDays];
    }

    public sealed record TooManyYears() : Error("Agreement.TooManyYears", ErrorKind.Invalid, "EndsOn")
    {
        public override IReadOnlyList<object?> Arguments => [AgreementTerms.MostYears];
    }

    /// <summary>A year that the agreement does not touch.</summary>
    public sealed record YearOutside(string At) : Error("Agreement.YearOutside", ErrorKind.Invalid, At);

    public sealed record YearTwice(string At) : Error("Agreement.YearTwice", ErrorKind.Invalid, At);

    public sealed record QuantityOutOfRange() : Error("Agreement.QuantityOutOfRange", ErrorKind.Invalid, "Objectives");

    /// <summary>The council decided: this changes by amendment alone.</summary>
    public sealed record AmendmentNeeded(string At) : Error("Agreement.AmendmentNeeded", ErrorKind.Conflict, At);

    /// <summary>Still a draft: it is changed, not amended.</summary>
    public sealed record NotDecided() : Error("Agreement.NotDecided", ErrorKind.Conflict);

    /// <summary>The council decided: it is not deleted any more.</summary>
    public sealed record DecidedAlready(DateOnly DecidedOn) : Error("Agreement.DecidedAlready", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [DecidedOn];
    }

    public sealed record ChangesNothing() : Error("Agreement.ChangesNothing", ErrorKind.Invalid, "EndsOn");

    public sealed record SignedInTheFuture() : Error("Agreement.SignedInTheFuture", ErrorKind.Invalid, "SignedOn");

    public sealed record SignedBeforeDecision(DateOnly DecidedOn) : Error("Agreement.SignedBeforeDecision", ErrorKind.Invalid, "SignedOn")
    {
        public override IReadOnlyList<object?> Arguments => [DecidedOn];
    }
}
