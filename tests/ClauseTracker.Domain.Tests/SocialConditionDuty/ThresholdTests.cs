using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>Thresholds are rows that are added.</summary>
public sealed class ThresholdTests
{
    private static readonly ThresholdFacts Sound = new(new DateOnly(2028, 1, 1), new DateOnly(2029, 12, 31), BuyerCategory.OtherAuthority, PurchaseKind.Services, Money.Of(210_000), "Avis officiel", Certainty.Verified);

    [Test]
    public void Every_buyer_and_purchase_has_one_threshold_each_day_of_the_periods_known()
    {
        var days = Enumerable.Range(0, 4 * 365).Select(new DateOnly(2024, 1, 1).AddDays);
        var gaps = from day in days
                   from buyer in Enum.GetValues<BuyerCategory>()
                   from purchase in Enum.GetValues<PurchaseKind>()
                   where EuropeanThresholds.Known.Count(t => t.Period.Contains(day) && t.IsFor(buyer, purchase)) != 1
                   select (day, buyer, purchase);

        Assert.That(gaps, Is.Empty);
        Assert.That(EuropeanThresholds.Known.Select(t => t.Number), Is.EqualTo(Enumerable.Range(1, 16)));
    }

    [Test]
    public void A_threshold_of_another_period_is_recorded() => Assert.That(EuropeanThreshold.Record(17, Sound, Given.Now).Value.Period, Is.EqualTo(new DateRange(Sound.From, Sound.Until)));

    [Test]
    public void What_cannot_be_a_threshold_is_refused()
    {
        Assert.That(Refusal(Sound with { Until = new DateOnly(2027, 1, 1) }), Is.InstanceOf<SharedErrors.EndsBeforeItStarts>());
        Assert.That(Refusal(Sound with { Until = new DateOnly(2032, 1, 2) }), Is.InstanceOf<DutyErrors.ThresholdPeriodTooLong>());
        Assert.That(Refusal(Sound with { Amount = Money.Of(0) }), Is.InstanceOf<DutyErrors.ThresholdAmountMissing>());
        Assert.That(Refusal(Sound with { Amount = Money.Of(10_000_000_001) }), Is.InstanceOf<SharedErrors.AmountTooLarge>());
        Assert.That(Refusal(Sound with { Purchase = PurchaseKind.Works }), Is.InstanceOf<DutyErrors.ThresholdSameForAllBuyers>());
        Assert.That(Refusal(Sound with { Source = " " }), Is.InstanceOf<SharedErrors.Required>());
        Assert.That(Refusal(Sound with { Source = new string('x', 201) }), Is.InstanceOf<SharedErrors.TooLong>());
    }

    private static Error Refusal(ThresholdFacts facts) => EuropeanThreshold.Record(17, facts, Given.Now).Errors.Single();
}
