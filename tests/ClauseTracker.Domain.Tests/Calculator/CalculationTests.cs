using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Calculator;

/// <summary>The examples of the field (fact sheet §2), by hand.</summary>
public sealed class CalculationTests
{
    [Test]
    public void A_million_at_half_labour_and_five_percent_gives_833_hours() => Assert.That(Labour(500, (1_000_000, 5000, 30)).Hours, Is.EqualTo(Hours.Of(833)));

    [Test]
    public void A_million_and_a_half_at_seventy_percent_and_ten_percent_gives_3500_hours() => Assert.That(Labour(1000, (1_500_000, 7000, 30)).Hours, Is.EqualTo(Hours.Of(3500)));

    [Test]
    public void Trades_of_one_lot_add_up_before_the_only_rounding()
    {
        // Each alone would round down to 8: 100 000 × 5 % ÷ 30 × 5 % = 8.33. Three make 25.
        var one = (100_000, 500, 30);

        Assert.That(Labour(500, one).Hours, Is.EqualTo(Hours.Of(8)));
        Assert.That(Labour(500, one, one, one).Hours, Is.EqualTo(Hours.Of(25)));
    }

    [Test]
    public void Cleaning_counts_newly_assigned_staff_alone()
    {
        // A = 600 000 € over N = 3 years, C = 25 €/h, S = 6 000 h a year: P = 1 − (6 000 × 25) ÷ (600 000 ÷ 3) = 1 − 150 000 ÷ 200 000 = 0.25.
        // I = 0.25 × 600 000 ÷ 25 × 10 % = 600 h.
        var cleaning = StaffTransferCalculation.From(Money.Of(600_000), 3, Hours.Of(6_000), Money.Of(25), new Percentage(1000)).Value;

        Assert.That(cleaning.NewShare, Is.EqualTo(0.25m));
        Assert.That(cleaning.Hours, Is.EqualTo(Hours.Of(600)));
    }

    [Test]
    public void Staff_that_does_all_the_work_leaves_no_hours_and_is_told()
    {
        var cleaning = StaffTransferCalculation.From(Money.Of(600_000), 3, Hours.Of(9_000), Money.Of(25), new Percentage(1000)).Value;

        Assert.That(cleaning.Hours, Is.EqualTo(Hours.Zero));
        Assert.That(Kinds(CalculationAdvice.Of(cleaning.Hours, cleaning, null, Table())), Does.Contain(AdviceKind.StaffDoesAll));
    }

    [Test]
    public void Hours_are_told_in_days_weeks_and_full_time_with_the_divisor_said()
    {
        // The national consolidation: 25 124 684 h = 15 703 full-time equivalents of 1 600 h.
        var year = HoursEquivalence.Of(Hours.Of(25_124_684)).FullTime[FullTimeBase.NationalConsolidation];
        var small = HoursEquivalence.Of(Hours.Of(1820));

        Assert.That(Math.Round(year), Is.EqualTo(15_703m));
        Assert.That((small.Days, small.Weeks, small.FullTime[FullTimeBase.PaidYear], small.FullTime[FullTimeBase.LegalYear]), Is.EqualTo((260m, 52m, 1m, 1.13m)));
    }

    [TestCase(120, null, AdviceKind.FewHours)]
    [TestCase(150, null, null)]
    [TestCase(700, 12, AdviceKind.UnderHalfTime)]
    [TestCase(911, 12, null)]
    [TestCase(37_000, 12, AdviceKind.ManyPeopleAtOnce)]
    [TestCase(36_000, 12, null)]
    public void Hours_are_held_against_what_can_be_done_with_them(int hours, int? months, AdviceKind? advice) =>
        Assert.That(Kinds(CalculationAdvice.Of(Hours.Of(hours), null, months, Table())), advice is { } kind ? Is.EqualTo(new[] { kind }) : Is.Empty);

    [TestCase(499, AdviceKind.EffortLow)]
    [TestCase(500, null)]
    [TestCase(2000, null)]
    [TestCase(2001, AdviceKind.EffortHigh)]
    public void An_effort_outside_five_to_twenty_percent_is_told(int effort, AdviceKind? advice)
    {
        var calculation = Labour(effort, (10_000_000, 5000, 30));

        Assert.That(Kinds(CalculationAdvice.Of(calculation.Hours, calculation, null, Table())), advice is { } kind ? Is.EqualTo(new[] { kind }) : Is.Empty);
    }

    [Test]
    public void More_hours_than_the_whole_work_holds_are_told()
    {
        var calculation = Labour(500, (1_000_000, 5000, 30));

        Assert.That(Kinds(CalculationAdvice.Of(Hours.Of(20_000), calculation, null, Table())), Is.EqualTo(new[] { AdviceKind.MoreThanLabour }));
    }

    [Test]
    public void A_share_and_a_cost_outside_the_table_are_told_as_surely_as_the_table_is()
    {
        var calculation = LabourCalculation.From([new TradeShare("PEINTURE", Money.Of(1_000_000), new Percentage(9000), Money.Of(60))], new Percentage(500)).Value;

        var advice = CalculationAdvice.Of(calculation.Hours, calculation, null, Table());

        Assert.That(advice.Select(a => (a.Kind, a.Certainty, a.Figure, a.Limit)), Is.EqualTo(new[]
        {
            (AdviceKind.ShareUnusual, Certainty.Verified, 90m, 70m), (AdviceKind.CostUnusual, Certainty.LocalPractice, 60m, 40m),
        }));
    }

    internal static ReferenceTable Table() => ReferenceTable.On(new DateOnly(2026, 11, 16), TradeSeeds.All, [GeneralFigures.Default]);

    internal static LabourCalculation Labour(int effort, params (int Amount, int Share, int Cost)[] trades) =>
        LabourCalculation.From([.. trades.Select(t => new TradeShare(null, Money.Of(t.Amount), new Percentage(t.Share), Money.Of(t.Cost)))], new Percentage(effort)).Value;

    private static IEnumerable<AdviceKind> Kinds(IEnumerable<Advice> advice) => advice.Select(a => a.Kind);
}
