using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.HoursStatements;

public sealed class HoursStatementTests
{
    private static readonly (PlacementId, Hours) Line = (PlacementId.From(Given.Number(1)), Hours.Of(100));
    private static readonly PlacementId Other = PlacementId.From(Given.Number(2));
    private static readonly UserId Author = UserId.From(Given.Number(8));
    private static readonly UserId Checker = UserId.From(Given.Number(9));

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
            Assert.That(Outcome(from, s => s.Return("Motif", Given.Now)), Is.EqualTo(sendBack));
        });
    }

    [Test]
    public void Lines_that_cannot_be_are_refused_by_name()
    {
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([(Line.Item1, new Hours(-1))])), Is.EqualTo(typeof(StatementErrors.HoursNegative)));
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([(Line.Item1, Hours.Of(745))])), Is.EqualTo(typeof(StatementErrors.MoreThanAMonthHolds)));
        Assert.That(Outcome(StatementStatus.Draft, s => s.Fill([Line, Line])), Is.EqualTo(typeof(StatementErrors.PlacementTwice)));
        Assert.That(Outcome(StatementStatus.Submitted, s => s.Return(" ", Given.Now)), Is.EqualTo(typeof(SharedErrors.Required)));
        Assert.That(Outcome(StatementStatus.Submitted, s => s.Return(new string('x', 501), Given.Now)), Is.EqualTo(typeof(SharedErrors.TooLong)));
    }

    [Test]
    public void A_person_named_twice_is_not_what_was_said_before()
    {
        var statement = Draft();
        Assert.That(statement.Fill([Line]).IsSuccess);

        Assert.That(statement.Says([Line]), Is.True);
        Assert.That(statement.Says([Line, Line]), Is.False);
    }

    [Test]
    public void A_draft_waits_for_hours_and_says_which_are_not_said_yet()
    {
        var statement = Draft();
        Assert.That(statement.Expect([Line.Item1, Other]).IsSuccess);
        Assert.That(statement.Expect([Line.Item1]).IsSuccess, "expecting the same person again changes nothing");
        Assert.That(statement.Lines.Select(l => (l.PlacementId, l.AwaitsHours)), Is.EquivalentTo(new[] { (Line.Item1, true), (Other, true) }));
        Assert.That(statement.Submit(Given.Now).Errors.Single(), Is.TypeOf<StatementErrors.NothingSaid>(), "an empty draft is no answer");
        Assert.That(statement.Fill([Line]).IsSuccess);
        Assert.That(statement.Submit(Given.Now).IsSuccess);
        Assert.That(statement.Expect([Other]).Errors.Single(), Is.TypeOf<StatementErrors.NotDraft>());
    }

    [Test]
    public void Nothing_this_month_is_an_answer_that_an_empty_draft_is_not()
    {
        var (empty, told, zeros) = (Draft(), Draft(), Draft());
        Assert.That(told.SayNothing(" Chantier arrêté ").IsSuccess && told.Submit(Given.Now).IsSuccess);
        Assert.That(zeros.Fill([(Line.Item1, Hours.Zero)]).IsSuccess && zeros.Submit(Given.Now).IsSuccess);
        Assert.That((empty.IsNothing, told.IsNothing, told.NothingReason, zeros.IsNothing, zeros.Lines.Count), Is.EqualTo((false, true, "Chantier arrêté", true, 0)));
        Assert.That(told.Fill([Line]).IsSuccess && told.Submit(Given.Now).IsSuccess, "hours come after all");
        Assert.That((told.IsNothing, told.NothingReason), Is.EqualTo((false, (string?)null)));
        Assert.That(Draft().SayNothing(new string('x', 301)).Errors.Single(), Is.TypeOf<SharedErrors.TooLong>());
    }

    [Test]
    public void Each_return_is_kept_with_what_had_come_in()
    {
        var statement = Draft();
        Assert.That(statement.Fill([Line]).IsSuccess && statement.Submit(Given.Now, Origin.File, Author).IsSuccess);
        Assert.That(statement.Return("Trop", Given.Now.AddDays(1), Checker).IsSuccess);
        Assert.That(statement.Fill([(Line.Item1, Hours.Of(90))]).IsSuccess && statement.Submit(Given.Now.AddDays(2), Origin.FirmLink).IsSuccess);
        Assert.That(statement.Return("Encore", Given.Now.AddDays(3), Checker).IsSuccess);
        Assert.That(statement.Returns, Is.EqualTo(new[]
        {
            new StatementReturn(statement.Id, 1, "Trop", Given.Now.AddDays(1), Checker, Given.Now, Author, Origin.File, Hours.Of(100)),
            new StatementReturn(statement.Id, 2, "Encore", Given.Now.AddDays(3), Checker, Given.Now.AddDays(2), null, Origin.FirmLink, Hours.Of(90)),
        }));
        Assert.That(statement.Submit(Given.Now.AddDays(4)).IsSuccess && statement.Validate(Given.Now.AddDays(5), Checker).IsSuccess);
        Assert.That((statement.ValidatedBy, statement.TimesReturned, statement.ReturnReason), Is.EqualTo(((UserId?)Checker, 2, (string?)null)));
    }

    [TestCase("2026-04-12", 0, TestName = "In time on the clause's day")]
    [TestCase("2026-04-13", 1, TestName = "Late the day after")]
    [TestCase("2026-05-12", 30, TestName = "Late by a month")]
    public void It_is_late_after_the_day_of_the_clause(string today, int late)
    {
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var statement = Draft();
        Assert.That(statement.DaysLate(day, DayOf), Is.EqualTo(late));
        Assert.That(statement.SayNothing().IsSuccess && statement.Submit(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)).IsSuccess);
        Assert.That(statement.DaysLate(day.AddYears(1), DayOf), Is.EqualTo(late), "once it is in, its lateness grows no more");
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    private static HoursStatement Draft() => HoursStatement.Open(StatementId.From(Given.Number(1)), Given.Clause(), Given.Employer.Id, new YearMonth(2026, 3));

    private static Type? Outcome(StatementStatus from, Func<HoursStatement, Result> step)
    {
        var statement = Given.Statement(1, Given.Clause(), new YearMonth(2026, 3), from, null, Line);
        return step(statement).Errors.SingleOrDefault()?.GetType();
    }
}
