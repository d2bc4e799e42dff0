using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>Whether a contract is subject to the duty, with the threshold it was compared with and why.</summary>
internal sealed record DutyScope(DutyApplies Applies, Money? Threshold, IReadOnlyList<DutyReason> Reasons)
{
    /// <summary>
    /// A defence market is not subject, nor one whose notice, or whose notification when the notice is unknown, is older than the law. The value is
    /// compared with every threshold that may be the one: below all of them, the missing facts do not matter.
    /// </summary>
    public static DutyScope Of(DutySubject subject, BuyerCategory buyer, IReadOnlyList<EuropeanThreshold> thresholds, DutyLaw law)
    {
        if (subject.IsDefence) return No(new DutyReasons.DefenceContract(law.DefenceArticle));
        if (subject.NoticeOn is { } early && early < law.AppliesFrom) return No(new DutyReasons.NoticeBeforeLaw(early, law.AppliesFrom, law.Certainty));
        if (subject.NoticeOn is null && subject.NotifiedOn is { } notified && notified < law.AppliesFrom) return No(new DutyReasons.NotifiedBeforeLaw(notified, law.AppliesFrom, law.Certainty));

        var possible = Possible(subject, buyer, thresholds, law).ToList();
        var missing = possible.Where(p => p.Threshold is null).Select(p => p.Day).ToList();
        var known = possible.Where(p => p.Threshold is not null).Select(p => p.Threshold!).ToList();
        if (subject.Value is { } value && missing.Count == 0 && known.MinBy(t => t.Amount)! is var lowest && value < lowest.Amount)
        {
            return new DutyScope(DutyApplies.No, lowest.Amount, [new DutyReasons.BelowThreshold(value, lowest.Amount, lowest.Certainty), .. EstimateMissing(subject)]);
        }

        return subject is { NoticeOn: { } notice, Value: { } sure } && missing.Count == 0 && known.MaxBy(t => t.Amount)! is var highest && sure >= highest.Amount
            ? new DutyScope(DutyApplies.Yes, highest.Amount, [new DutyReasons.InForce(notice, law.AppliesFrom, law.Certainty), new DutyReasons.ReachesThreshold(sure, highest.Amount, highest.Certainty)])
            : new DutyScope(DutyApplies.Unknown, null, [.. WhatIsMissing(subject, law, missing, known)]);
    }

    private static DutyScope No(DutyReason reason) => new(DutyApplies.No, null, [reason]);

    private static IEnumerable<DutyReason> WhatIsMissing(DutySubject subject, DutyLaw law, List<DateOnly> daysWithout, List<EuropeanThreshold> known)
    {
        if (subject.NoticeOn is null) yield return new DutyReasons.NoticeDayUnknown(law.AppliesFrom, law.Certainty);
        if (subject.Value is null) yield return new DutyReasons.AmountUnknown();
        if (daysWithout.Count > 0) yield return new DutyReasons.ThresholdUnknown(daysWithout.Min());
        else if (subject is { NoticeOn: not null, Value: not null }) yield return new DutyReasons.PurchaseUnknown(known.Min(t => t.Amount), known.Max(t => t.Amount));
    }

    private static IEnumerable<DutyReason> EstimateMissing(DutySubject subject) => subject.EstimatedValue is null ? [new DutyReasons.AmountStandsForEstimate()] : [];

    /// <summary>The thresholds that may be the one: of each day that may be the notice's, for each thing that may be bought.</summary>
    private static IEnumerable<(DateOnly Day, EuropeanThreshold? Threshold)> Possible(DutySubject subject, BuyerCategory buyer, IReadOnlyList<EuropeanThreshold> thresholds, DutyLaw law) =>
        from purchase in PurchaseKinds.Of(subject.Family, subject.CpvCode)
        from day in Days(subject, thresholds, law)
        select (day, thresholds.On(day, buyer, purchase));

    /// <summary>The day of the notice; when unknown, the days between the law and the notification on which thresholds change.</summary>
    private static IEnumerable<DateOnly> Days(DutySubject subject, IReadOnlyList<EuropeanThreshold> thresholds, DutyLaw law)
    {
        if (subject.NoticeOn is { } notice) return [notice];
        var last = subject.NotifiedOn ?? thresholds.Select(t => t.Until).Append(law.AppliesFrom).Max();
        var changes = thresholds.SelectMany(t => new[] { t.From, t.Until < DateOnly.MaxValue ? t.Until.AddDays(1) : t.Until }).Where(d => d > law.AppliesFrom && d <= last);
        return changes.Append(law.AppliesFrom).Append(last).Distinct();
    }
}
