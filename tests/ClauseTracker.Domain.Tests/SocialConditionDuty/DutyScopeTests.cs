using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.Tests.SocialConditionDuty;

/// <summary>Which contracts are subject to the duty.</summary>
public sealed class DutyScopeTests
{
    [TestCase("2026-08-21", DutyApplies.No)]
    [TestCase("2026-08-22", DutyApplies.Yes)]
    [TestCase("2027-12-31", DutyApplies.Yes)]
    public void A_notice_is_subject_from_22_August_2026(string notice, DutyApplies applies) =>
        Assert.That(GivenDuty.Assess(GivenDuty.Subject with { NoticeOn = Day(notice), NotifiedOn = null }).Applies, Is.EqualTo(applies));

    [Test]
    public void A_contract_notified_before_the_law_is_not_subject_whatever_its_notice()
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject with { NoticeOn = null, NotifiedOn = new DateOnly(2026, 8, 21) });

        Assert.That(assessment.Status, Is.EqualTo(DutyStatus.NotConcerned));
        Assert.That(assessment.Types(), Is.EqualTo(new[] { typeof(DutyReasons.NotifiedBeforeLaw) }));
    }

    [TestCase("2026-08-22")]
    [TestCase(null)]
    public void Without_the_day_of_the_notice_a_later_contract_is_to_complete(string? notified)
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject with { NoticeOn = null, NotifiedOn = notified is null ? null : Day(notified) });

        Assert.That((assessment.Applies, assessment.Status, assessment.Next), Is.EqualTo((DutyApplies.Unknown, DutyStatus.ToComplete, DutyAct.Situate)));
        Assert.That(assessment.Types(), Is.EqualTo(new[] { typeof(DutyReasons.NoticeDayUnknown) }));
    }

    [TestCase(BuyerCategory.CentralGovernment, "77310000", 140_000)]
    [TestCase(BuyerCategory.OtherAuthority, "77310000", 216_000)]
    [TestCase(BuyerCategory.ContractingEntity, "77310000", 432_000)]
    [TestCase(BuyerCategory.CentralGovernment, "39100000", 140_000)]
    [TestCase(BuyerCategory.OtherAuthority, "48000000", 216_000)]
    [TestCase(BuyerCategory.ContractingEntity, "03000000", 432_000)]
    [TestCase(BuyerCategory.CentralGovernment, "45210000", 5_404_000)]
    [TestCase(BuyerCategory.OtherAuthority, "45210000", 5_404_000)]
    [TestCase(BuyerCategory.ContractingEntity, "45210000", 5_404_000)]
    public void The_threshold_is_reached_to_the_cent(BuyerCategory buyer, string cpv, long euros)
    {
        var at = GivenDuty.Assess(GivenDuty.Subject with { CpvCode = cpv, EstimatedValue = Money.Of(euros) }, buyer);
        var below = GivenDuty.Assess(GivenDuty.Subject with { CpvCode = cpv, EstimatedValue = new Money((euros * 100) - 1) }, buyer);

        Assert.That((at.Applies, at.Threshold), Is.EqualTo((DutyApplies.Yes, Money.Of(euros))));
        Assert.That(at.Types(), Does.Contain(typeof(DutyReasons.ReachesThreshold)));
        Assert.That((below.Applies, below.Status, below.Threshold), Is.EqualTo((DutyApplies.No, DutyStatus.NotConcerned, Money.Of(euros))));
        Assert.That(below.Types(), Is.EqualTo(new[] { typeof(DutyReasons.BelowThreshold) }));
    }

    /// <summary>A law of another day: the thresholds of 2024–2025 are known too.</summary>
    [TestCase("2025-12-31", 220_999.99, DutyApplies.No)]
    [TestCase("2025-12-31", 221_000, DutyApplies.Yes)]
    [TestCase("2026-01-01", 216_000, DutyApplies.Yes)]
    [TestCase("2026-01-01", 215_999.99, DutyApplies.No)]
    public void The_period_of_the_notice_gives_the_threshold(string notice, double euros, DutyApplies applies)
    {
        var law = DutyLaw.Current with { AppliesFrom = new DateOnly(2024, 1, 1) };
        var subject = GivenDuty.Subject with { NoticeOn = Day(notice), EstimatedValue = Money.From((decimal)euros).Value };

        Assert.That(DutyRules.Assess(subject, BuyerCategory.OtherAuthority, EuropeanThresholds.Known, law).Applies, Is.EqualTo(applies));
    }

    [TestCase(5_403_999.99, DutyApplies.No)]
    [TestCase(5_404_000, DutyApplies.Yes)]
    public void A_concession_of_services_has_the_threshold_of_concessions(double euros, DutyApplies applies)
    {
        var subject = GivenDuty.Subject with { Family = ContractFamily.Concession, Nature = "Concession de service", EstimatedValue = Money.From((decimal)euros).Value };

        Assert.That(GivenDuty.Assess(subject).Applies, Is.EqualTo(applies));
    }

    [TestCase("Marché de défense ou de sécurité")]
    [TestCase("MARCHE DE DEFENSE OU DE SECURITE")]
    public void A_defence_market_is_not_subject(string nature)
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject with { Nature = nature });

        Assert.That(assessment.Reasons, Is.EqualTo(new DutyReason[] { new DutyReasons.DefenceContract("L2312-1-1") }));
        Assert.That(assessment.Status, Is.EqualTo(DutyStatus.NotConcerned));
    }

    [Test]
    public void Without_amount_nor_estimate_it_cannot_be_told()
    {
        var assessment = GivenDuty.Assess(GivenDuty.Subject with { EstimatedValue = null, Amount = null });

        Assert.That((assessment.Applies, assessment.Status), Is.EqualTo((DutyApplies.Unknown, DutyStatus.ToComplete)));
        Assert.That(assessment.Types(), Is.EqualTo(new[] { typeof(DutyReasons.AmountUnknown) }));
    }

    [Test]
    public void All_that_is_missing_is_said_at_once() => Assert.That(
        GivenDuty.Assess(GivenDuty.Subject with { NoticeOn = null, EstimatedValue = null, Amount = null }).Types(),
        Is.EqualTo(new[] { typeof(DutyReasons.NoticeDayUnknown), typeof(DutyReasons.AmountUnknown) }));

    [Test]
    public void The_estimated_value_of_the_operation_counts_rather_than_the_amount_of_the_lot()
    {
        var lot = GivenDuty.Subject with { Amount = Money.Of(20_000) };

        Assert.That(GivenDuty.Assess(lot).Applies, Is.EqualTo(DutyApplies.Yes));
        var alone = GivenDuty.Assess(lot with { EstimatedValue = null });
        Assert.That(alone.Applies, Is.EqualTo(DutyApplies.No));
        Assert.That(alone.Types(), Is.EqualTo(new[] { typeof(DutyReasons.BelowThreshold), typeof(DutyReasons.AmountStandsForEstimate) }));
    }

    [TestCase(215_999, DutyApplies.No)]
    [TestCase(216_000, DutyApplies.Unknown)]
    [TestCase(5_403_999, DutyApplies.Unknown)]
    [TestCase(5_404_000, DutyApplies.Yes)]
    public void Without_a_code_only_what_holds_for_every_purchase_is_said(long euros, DutyApplies applies) =>
        Assert.That(GivenDuty.Assess(GivenDuty.Subject with { CpvCode = null, EstimatedValue = Money.Of(euros) }).Applies, Is.EqualTo(applies));

    [Test]
    public void Below_every_threshold_nobody_need_say_the_day_of_the_notice() =>
        Assert.That(GivenDuty.Assess(GivenDuty.Subject with { NoticeOn = null, EstimatedValue = null, Amount = Money.Of(90_000) }).Status, Is.EqualTo(DutyStatus.NotConcerned));

    [Test]
    public void A_period_without_thresholds_asks_for_them()
    {
        var subject = GivenDuty.Subject with { NoticeOn = new DateOnly(2028, 1, 1), NotifiedOn = null, EstimatedValue = Money.Of(1) };
        var before = GivenDuty.Assess(subject);
        Assert.That((before.Status, before.Next), Is.EqualTo((DutyStatus.ToComplete, DutyAct.RecordThresholds)));

        var added = Added(17, "2028-01-01", "2029-12-31", BuyerCategory.OtherAuthority, PurchaseKind.Services, 210_000);
        Assert.That(DutyRules.Assess(subject, BuyerCategory.OtherAuthority, [.. EuropeanThresholds.Known, added], DutyLaw.Current).Status, Is.EqualTo(DutyStatus.NotConcerned));
    }

    [Test]
    public void A_row_recorded_later_corrects_an_earlier_one()
    {
        var corrected = Added(17, "2026-01-01", "2027-12-31", BuyerCategory.OtherAuthority, PurchaseKind.Services, 300_001);
        EuropeanThreshold[] thresholds = [.. EuropeanThresholds.Known, corrected];

        Assert.That(DutyRules.Assess(GivenDuty.Subject, BuyerCategory.OtherAuthority, thresholds, DutyLaw.Current).Applies, Is.EqualTo(DutyApplies.No));
        Assert.That(DutyRules.Assess(GivenDuty.Subject, BuyerCategory.CentralGovernment, thresholds, DutyLaw.Current).Applies, Is.EqualTo(DutyApplies.Yes));
        Assert.That(EuropeanThresholds.Known.Count(t => thresholds.IsCorrected(t)), Is.EqualTo(1));
    }

    [TestCase("45", PurchaseKind.Works)]
    [TestCase("44", PurchaseKind.Supplies)]
    [TestCase("48", PurchaseKind.Supplies)]
    [TestCase("50", PurchaseKind.Services)]
    [TestCase("98", PurchaseKind.Services)]
    public void The_division_of_the_code_says_what_is_bought(string division, PurchaseKind kind) =>
        Assert.That(PurchaseKinds.Of(ContractFamily.Market, division + "000000"), Is.EqualTo(new[] { kind }));

    [TestCase("")]
    [TestCase("X")]
    [TestCase("XX000000")]
    public void A_code_that_is_none_says_nothing(string cpv) => Assert.That(PurchaseKinds.Of(ContractFamily.Market, cpv), Has.Count.EqualTo(3));

    private static EuropeanThreshold Added(int number, string from, string until, BuyerCategory? buyer, PurchaseKind purchase, long euros) =>
        EuropeanThreshold.Record(number, new ThresholdFacts(Day(from), Day(until), buyer, purchase, Money.Of(euros), "Avis officiel imaginaire", Certainty.Verified), Given.Now).Value;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
