using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Calculator;

public sealed class ReferenceTableTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly TradeReference Painting = TradeSeeds.All.Single(t => t.Code == "PEINTURE");

    [Test]
    public void A_version_holds_from_its_day_and_the_one_before_until_then()
    {
        var next = Put(Painting, 6500, Day);

        Assert.That(On(Day.AddDays(-1), Painting, next).Find("PEINTURE")!.LabourShare, Is.EqualTo(new Percentage(7000)));
        Assert.That(On(Day, Painting, next).Find("PEINTURE")!.LabourShare, Is.EqualTo(new Percentage(6500)));
    }

    [Test]
    public void Of_two_versions_of_one_day_the_later_written_holds()
    {
        var mistake = Put(Painting, 650, Day);
        var right = Put(mistake, 6500, Day);

        Assert.That(On(Day, right, Painting, mistake).Find("PEINTURE")!.LabourShare, Is.EqualTo(new Percentage(6500)));
    }

    [Test]
    public void A_retired_trade_is_no_longer_offered_and_may_come_back()
    {
        var known = Put(null, 4000, Day);
        Assert.That(known.Retire(Day.AddDays(10)).Errors, Is.Empty);
        var back = Put(known, 4500, Day.AddDays(20));

        Assert.That(On(Day.AddDays(9), known, back).Trades, Has.Count.EqualTo(1));
        Assert.That(On(Day.AddDays(10), known, back).Trades, Is.Empty);
        Assert.That(On(Day.AddDays(20), known, back).Trades.Single().LabourShare, Is.EqualTo(new Percentage(4500)));
        Assert.That(known.Retire(Day.AddDays(30)).Errors.Single(), Is.InstanceOf<TradeErrors.AlreadyRetired>());
    }

    [Test]
    public void The_past_is_not_written_again() =>
        Assert.That(TradeReference.Put(default, Figures(6500), Painting.ValidFrom.AddDays(-1), Painting).Errors.Single(), Is.InstanceOf<TradeErrors.BeforeLastVersion>());

    [TestCase("peinture", 5000, 6000, "Code")]
    [TestCase("", 5000, 6000, "Code")]
    [TestCase("PEINTURE", 0, 6000, "LabourShareLow")]
    [TestCase("PEINTURE", 6000, 5000, "LabourShareHigh")]
    public void What_cannot_be_is_refused_at_its_field(string code, int low, int high, string field) =>
        Assert.That(TradeReference.Put(default, Figures(low) with { Code = code, LabourShareHigh = new Percentage(high) }, Day, null).Errors.Single().Field, Is.EqualTo(field));

    [Test]
    public void Every_figure_of_the_first_table_says_where_it_comes_from() =>
        Assert.That(TradeSeeds.All.Select(t => TradeReference.Put(t.Id, t.Figures, t.ValidFrom, null).Errors.Count), Is.All.Zero);

    [TestCase("45442100-8", "PEINTURE")]
    [TestCase("45000000-7", "BATIMENT")]
    [TestCase("77310000-6", "ESPACES_VERTS_ENTRETIEN")]
    [TestCase("90910000-9", "NETTOYAGE")]
    [TestCase("30000000-9", null)]
    [TestCase(null, null)]
    public void A_CPV_code_suggests_a_trade(string? code, string? trade)
    {
        Assert.That(TradeSeeds.OfCpv(code), Is.EqualTo(trade));
        if (trade is not null) Assert.That(CalculationTests.Table().Find(trade), Is.Not.Null);
    }

    private static ReferenceTable On(DateOnly day, params TradeReference[] versions) => ReferenceTable.On(day, versions, []);

    private static TradeFigures Figures(int share) => new("PEINTURE", null, new Percentage(share), new Percentage(share), null, null, "Observatoire local", Certainty.LocalPractice);

    private static TradeReference Put(TradeReference? last, int share, DateOnly from) => TradeReference.Put(default, Figures(share), from, last).Value;
}
