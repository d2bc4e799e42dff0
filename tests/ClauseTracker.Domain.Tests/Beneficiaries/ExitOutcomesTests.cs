using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Domain.Tests.Beneficiaries;

public sealed class ExitOutcomesTests
{
    [TestCase(ExitStatus.Permanent, true)]
    [TestCase(ExitStatus.FixedTermLong, true)]
    [TestCase(ExitStatus.FixedTermShort, true)]
    [TestCase(ExitStatus.Training, true)]
    [TestCase(ExitStatus.Creation, true)]
    [TestCase(ExitStatus.Unemployed, false)]
    [TestCase(ExitStatus.Unknown, false)]
    public void Work_training_and_business_are_positive(ExitStatus status, bool isPositive) => Assert.That(status.IsPositive(), Is.EqualTo(isPositive));

    [Test]
    public void The_first_moment_that_is_known_decides_whatever_the_order()
    {
        var recorded = new[] { (ExitMoment.After6Months, ExitStatus.Unemployed), (ExitMoment.AtTheEnd, ExitStatus.Unknown), (ExitMoment.After3Months, ExitStatus.Training) };

        Assert.That(ExitOutcomes.IsPositive(recorded), Is.True);
        Assert.That(ExitOutcomes.IsPositive(recorded.Reverse()), Is.True);
        Assert.That(ExitOutcomes.IsPositive([(ExitMoment.AtTheEnd, ExitStatus.Unemployed), (ExitMoment.After12Months, ExitStatus.Permanent)]), Is.False);
    }

    [Test]
    public void What_nobody_could_learn_is_not_known()
    {
        Assert.That(ExitOutcomes.IsPositive([]), Is.Null);
        Assert.That(ExitOutcomes.IsPositive([(ExitMoment.AtTheEnd, ExitStatus.Unknown)]), Is.Null);
    }
}
