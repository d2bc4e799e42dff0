using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.HoursStatements;

public sealed class HoursStatementTests
{
    private static readonly (PlacementId, Hours) Line = (PlacementId.From(Given.Number(1)), Hours.Of(100));

    [TestCase(StatementStatus.Draft, null, null, typeof(StatementErrors.NotSubmitted), typeof(StatementErrors.NotSubmitted))]
    [TestCase(StatementStatus.Submitted, null, null, null, null)]
    [TestCase(StatementStatus.Returned, null, null, typeof(StatementErrors.NotSubmitted), typeof(StatementErrors.NotSubmitted))]
    [TestCase(StatementStatus.Validated, typeof(StatementErrors.AlreadyValidated), typeof(StatementErrors.AlreadyValidated), typeof(StatementErrors.AlreadyValidated), typeof(StatementErrors.AlreadyValidated))]
    public void Each_step_is_allowed_or_refused_by_name(StatementStatus from, Type? fill, Type? submit, Type? validate, Type? sendBack)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Outcome(from, s => s.Fill([])), Is.EqualTo(fill));
            Assert.That(Outcome(from, s => s.Submit(Given.Now)), Is.EqualTo(submit));
            Assert.That(Outcome(from, s => s.Validate(Given.Now)), Is.EqualTo(validate));
            Assert.That(Outcome(from, s => s.Return("Motif")), Is.EqualTo(sendBack));
        });
    }

    [Test]
    public void Lines_that_cannot_be_are_refused_by_name()
    {
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([(Line.Item1, new Hours(-1))])), Is.EqualTo(typeof(StatementErrors.HoursNegative)));
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([(Line.Item1, Hours.Of(745))])), Is.EqualTo(typeof(StatementErrors.MoreThanAMonthHolds)));
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([Line, Line])), Is.EqualTo(typeof(StatementErrors.PlacementTwice)));
        Assert.That(Outcome(StatementStatus.Submitted, s => s.Return(" ")), Is.EqualTo(typeof(SharedErrors.Required)));
        Assert.That(Outcome(StatementStatus.Submitted, s => s.Return(new string('x', 501))), Is.EqualTo(typeof(SharedErrors.TooLong)));
    }

    private static Type? Outcome(StatementStatus from, Func<HoursStatement, Result> step)
    {
        var statement = Given.Statement(1, Given.Clause(), new YearMonth(2026, 3), from, null, Line);
        return step(statement).Errors.SingleOrDefault()?.GetType();
    }
}
