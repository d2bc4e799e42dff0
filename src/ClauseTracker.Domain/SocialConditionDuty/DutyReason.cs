using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>Why an assessment is what it is: a type with a stable code, never a sentence. Doors find the sentence by <paramref name="Code"/> in their resource files.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Certainty">How sure the rule is that it rests on.</param>
public abstract record DutyReason(string Code, Certainty Certainty)
{
    /// <summary>The values that the sentence mentions, in the order of its placeholders.</summary>
    public virtual IReadOnlyList<object?> Arguments => [];
}

/// <summary>Every reason, named.</summary>
public static class DutyReasons
{
    /// <summary>The notice is of the law's first day or later.</summary>
    public sealed record InForce(DateOnly NoticeOn, DateOnly From, Certainty How) : DutyReason(nameof(InForce), How)
    {
        public override IReadOnlyList<object?> Arguments => [NoticeOn, From];
    }

    public sealed record NoticeBeforeLaw(DateOnly NoticeOn, DateOnly From, Certainty How) : DutyReason(nameof(NoticeBeforeLaw), How)
    {
        public override IReadOnlyList<object?> Arguments => [NoticeOn, From];
    }

    /// <summary>The day of the notice is unknown, and was before that of the notification.</summary>
    public sealed record NotifiedBeforeLaw(DateOnly NotifiedOn, DateOnly From, Certainty How) : DutyReason(nameof(NotifiedBeforeLaw), How)
    {
        public override IReadOnlyList<object?> Arguments => [NotifiedOn, From];
    }

    public sealed record NoticeDayUnknown(DateOnly From, Certainty How) : DutyReason(nameof(NoticeDayUnknown), How)
    {
        public override IReadOnlyList<object?> Arguments => [From];
    }

    public sealed record DefenceContract(string Article) : DutyReason(nameof(DefenceContract), Certainty.Secondary)
    {
        public override IReadOnlyList<object?> Arguments => [Article];
    }

    public sealed record AmountUnknown() : DutyReason(nameof(AmountUnknown), Certainty.Secondary);

    public sealed record BelowThreshold(Money Value, Money Threshold, Certainty How) : DutyReason(nameof(BelowThreshold), How)
    {
        public override IReadOnlyList<object?> Arguments => [Value, Threshold];
    }

    public sealed record ReachesThreshold(Money Value, Money Threshold, Certainty How) : DutyReason(nameof(ReachesThreshold), How)
    {
        public override IReadOnlyList<object?> Arguments => [Value, Threshold];
    }

    /// <summary>Works would be below the threshold and supplies above it: the code of the purchase decides.</summary>
    public sealed record PurchaseUnknown(Money Lowest, Money Highest) : DutyReason(nameof(PurchaseUnknown), Certainty.Secondary)
    {
        public override IReadOnlyList<object?> Arguments => [Lowest, Highest];
    }

    /// <summary>Nobody recorded the thresholds of that day yet.</summary>
    public sealed record ThresholdUnknown(DateOnly Day) : DutyReason(nameof(ThresholdUnknown), Certainty.Secondary)
    {
        public override IReadOnlyList<object?> Arguments => [Day];
    }

    /// <summary>
    /// The contract's own amount was compared: thresholds look at the whole operation, all lots, tranches and renewals, which may be worth more.
    /// </summary>
    public sealed record AmountStandsForEstimate() : DutyReason(nameof(AmountStandsForEstimate), Certainty.LocalPractice);

    public sealed record ConditionDeclared(string Article) : DutyReason(nameof(ConditionDeclared), Certainty.Secondary)
    {
        public override IReadOnlyList<object?> Arguments => [Article];
    }

    public sealed record ConditionPublished() : DutyReason(nameof(ConditionPublished), Certainty.Secondary);

    /// <summary>The contract is reserved: that this does the duty is an interpretation.</summary>
    public sealed record Reserved() : DutyReason(nameof(Reserved), Certainty.LocalPractice);

    /// <summary>The contract buys integration itself: that this does the duty is an interpretation.</summary>
    public sealed record BuysIntegration() : DutyReason(nameof(BuysIntegration), Certainty.LocalPractice);

    /// <summary>Some lots carry a clause and others do not: whether each lot must is an interpretation.</summary>
    public sealed record LotsWithout(string Numbers) : DutyReason(nameof(LotsWithout), Certainty.LocalPractice)
    {
        public override IReadOnlyList<object?> Arguments => [Numbers];

        internal static LotsWithout Of(IEnumerable<int> lots) => new(string.Join(", ", lots.Select(l => l.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>A social award criterion chooses the holder and conditions nothing: it does not do the duty.</summary>
    public sealed record AwardCriterionAlone() : DutyReason(nameof(AwardCriterionAlone), Certainty.Secondary);

    public sealed record Derogated(DateOnly On, Certainty How) : DutyReason(nameof(Derogated), How)
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    /// <summary>The reasons should have been written down before the contract was notified.</summary>
    public sealed record DerogatedLate(DateOnly On, DateOnly NotifiedOn) : DutyReason(nameof(DerogatedLate), Certainty.LocalPractice)
    {
        public override IReadOnlyList<object?> Arguments => [On, NotifiedOn];
    }

    public sealed record NothingDeclared(string Article, Certainty How) : DutyReason(nameof(NothingDeclared), How)
    {
        public override IReadOnlyList<object?> Arguments => [Article];
    }
}
