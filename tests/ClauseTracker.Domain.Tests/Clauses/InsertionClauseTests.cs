using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Clauses;

public sealed class InsertionClauseTests
{
    [TestCase(1_000_000, 5000, 500, 30, 833)]
    [TestCase(1_000_000, 7000, 1000, 20, 3500)]
    public void An_amount_gives_whole_hours_rounded_once(int amount, int labour, int effort, int cost, int hours) =>
        Assert.That(LabourCalculation.From(Money.Of(amount), new Percentage(labour), new Percentage(effort), Money.Of(cost)).Value.Hours, Is.EqualTo(Hours.Of(hours)));

    [Test]
    public void An_hour_costs_something() =>
        Assert.That(LabourCalculation.From(Money.Of(1), new Percentage(1), new Percentage(1), Money.Of(0)).Errors.Single(), Is.InstanceOf<ClauseErrors.HourlyCostMissing>());

    [Test]
    public void A_correction_is_a_line_and_no_line_when_nothing_moves()
    {
        var clause = Given.Clause();

        Assert.That(clause.CorrectOwed(Hours.Of(833), null, Given.Period.Start, Given.Now).IsSuccess, Is.True);
        Assert.That(clause.CorrectOwed(Hours.Of(500), null, Given.Period.Start, Given.Now).IsSuccess, Is.True);

        Assert.That(clause.Commitments.Select(l => (l.Number, l.Kind, l.Hours)), Is.EqualTo(new[] { (1, CommitmentKind.Initial, Hours.Of(833)), (2, CommitmentKind.Correction, Hours.Of(-333)) }));
        Assert.That(clause.TotalOwed(), Is.EqualTo(Hours.Of(500)));
    }

    [Test]
    public void What_cannot_be_owed_is_refused_by_name()
    {
        Assert.That(Given.Declared(Hours.Zero).Errors.Single(), Is.InstanceOf<ClauseErrors.HoursMissing>());
        Assert.That(Given.Declared(Hours.Of(InsertionClause.MostHours + 1)).Errors.Single(), Is.InstanceOf<ClauseErrors.HoursOutOfRange>());
        Assert.That(Given.Declared(Hours.Of(1), Given.Terms(RealisationModes.None)).Errors.Single(), Is.InstanceOf<ClauseErrors.NoModeAllowed>());
        Assert.That(Given.Declared(Hours.Of(1), Given.Terms(period: new DateRange(Given.Period.End, Given.Period.Start))).Errors.Single(), Is.InstanceOf<SharedErrors.EndsBeforeItStarts>());
    }
}
