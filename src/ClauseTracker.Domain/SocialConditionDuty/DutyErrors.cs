using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>Refusals about the duty of a social condition.</summary>
public static class DutyErrors
{
    public sealed record DerogationOfOtherFamily() : Error("Duty.DerogationOfOtherFamily", ErrorKind.Invalid, "Code");

    public sealed record DerogationForWorksAlone() : Error("Duty.DerogationForWorksAlone", ErrorKind.Invalid, "Code");

    public sealed record WorksTooLong(int Months, int Limit) : Error("Duty.WorksTooLong", ErrorKind.Invalid, "Code")
    {
        public override IReadOnlyList<object?> Arguments => [Months, Limit];
    }

    public sealed record JustificationTooShort(int Least) : Error("Duty.JustificationTooShort", ErrorKind.Invalid, "Justification")
    {
        public override IReadOnlyList<object?> Arguments => [Least];
    }

    public sealed record DecidedInTheFuture(DateOnly Today) : Error("Duty.DecidedInTheFuture", ErrorKind.Invalid, "DecidedOn")
    {
        public override IReadOnlyList<object?> Arguments => [Today];
    }

    public sealed record DecidedBeforeTheLaw(DateOnly PassedOn) : Error("Duty.DecidedBeforeTheLaw", ErrorKind.Invalid, "DecidedOn")
    {
        public override IReadOnlyList<object?> Arguments => [PassedOn];
    }

    /// <summary>Nothing is owed that one could be let off.</summary>
    public sealed record DutyDoesNotApply() : Error("Duty.DutyDoesNotApply", ErrorKind.Conflict);

    public sealed record AlreadyDerogated() : Error("Duty.AlreadyDerogated", ErrorKind.Conflict);

    public sealed record NotDerogated() : Error("Duty.NotDerogated", ErrorKind.Conflict);

    public sealed record NoticeAfterNotification(DateOnly NotifiedOn) : Error("Duty.NoticeAfterNotification", ErrorKind.Invalid, "NoticeOn")
    {
        public override IReadOnlyList<object?> Arguments => [NotifiedOn];
    }

    public sealed record NoticeOutOfRange(DateOnly First, DateOnly Last) : Error("Duty.NoticeOutOfRange", ErrorKind.Invalid, "NoticeOn")
    {
        public override IReadOnlyList<object?> Arguments => [First, Last];
    }

    public sealed record EstimatedValueOutOfRange() : Error("Duty.EstimatedValueOutOfRange", ErrorKind.Invalid, "EstimatedValue");

    public sealed record ThresholdPeriodTooLong(int Years) : Error("Duty.ThresholdPeriodTooLong", ErrorKind.Invalid, "Until")
    {
        public override IReadOnlyList<object?> Arguments => [Years];
    }

    public sealed record ThresholdAmountMissing() : Error("Duty.ThresholdAmountMissing", ErrorKind.Invalid, "Amount");

    /// <summary>Works and concessions have one threshold, whoever buys.</summary>
    public sealed record ThresholdSameForAllBuyers() : Error("Duty.ThresholdSameForAllBuyers", ErrorKind.Invalid, "Buyer");
}
