using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.HoursStatements;

/// <summary>Two pages open on the same grid: what each may write, and what it is told.</summary>
public sealed class CellTests
{
    private static readonly YearMonth March = new(2026, 3);
    private static readonly PlacementId Somebody = PlacementId.From(Given.Number(1));
    private static readonly Guid Mine = Given.Number(10);
    private static readonly Guid Theirs = Given.Number(11);

    private readonly Dictionary<MonthCell, CellWrite> _writes = [];
    private HoursStatement _statement = null!;
    private int _sequence;

    [SetUp]
    public void A_draft_of_March()
    {
        _writes.Clear();
        _sequence = 0;
        _statement = HoursStatement.Open(StatementId.From(Given.Number(1)), Given.Clause(), Given.Employer.Id, March);
    }

    [Test]
    public void A_week_and_another_week_of_the_same_person_do_not_conflict()
    {
        Assert.That(Put(Mine, 2, 35).Errors, Is.Empty);
        Assert.That(Put(Theirs, 3, 28).Errors, Is.Empty);

        Assert.That(_statement.LineOf(Somebody)!.Weeks!.ToString(), Is.EqualTo("|3500|2800|||"));
        Assert.That(_statement.LineOf(Somebody)!.Hours, Is.EqualTo(Hours.Of(63)));
    }

    [Test]
    public void The_same_cell_written_by_somebody_else_is_refused_with_both_values_and_then_chosen()
    {
        _ = Put(Theirs, 0, 120);

        var refused = Put(Mine, 0, 151);

        Assert.That(refused.Errors, Is.EqualTo(new[] { new CellErrors.Changed(Hours.Of(120), Hours.Of(151)) }));
        Assert.That(Put(Mine, 0, 151, seen: 120).Errors, Is.Empty);
        Assert.That(_statement.LineOf(Somebody)!.Hours, Is.EqualTo(Hours.Of(151)));
    }

    [Test]
    public void What_comes_twice_or_late_changes_nothing()
    {
        var (first, second) = (new CellStamp(Mine, 1), new CellStamp(Mine, 2));
        _ = Put(first, 0, 10, null);
        _ = Put(second, 0, null, null);

        var late = Put(first, 0, 10, null);
        var again = Put(second, 0, null, null);

        Assert.That((late.Value, again.Value, _statement.LineOf(Somebody)), Is.EqualTo((false, false, (StatementLine?)null)));
    }

    [Test]
    public void A_page_whose_answer_was_lost_writes_over_itself()
    {
        _ = Put(new CellStamp(Mine, 1), 0, 10, null);

        Assert.That(Put(new CellStamp(Mine, 2), 0, 20, null).Errors, Is.Empty);
        Assert.That(_statement.LineOf(Somebody)!.Hours, Is.EqualTo(Hours.Of(20)));
    }

    [Test]
    public void A_week_takes_the_place_of_a_whole_month_only_when_its_author_saw_it()
    {
        _ = Put(Theirs, 0, 150);

        Assert.That(Put(Mine, 2, 35).Errors.Single(), Is.EqualTo(new CellErrors.Changed(Hours.Of(150), Hours.Of(35)) { IsWhole = true }));
        Assert.That(Put(Mine, 2, 35, whole: 150).Errors, Is.Empty);
        Assert.That(_statement.LineOf(Somebody)!.Weeks!.ToString(), Is.EqualTo("|3500||||"));
    }

    [Test]
    public void A_whole_month_takes_the_place_of_weeks()
    {
        _ = Put(Mine, 1, 7);
        _ = Put(Mine, 2, 35);

        Assert.That(Put(Mine, 0, 100, seen: 42).Errors, Is.Empty);
        Assert.That(_statement.LineOf(Somebody), Is.EqualTo(new StatementLine(_statement.Id, Somebody, Hours.Of(100))));
    }

    [Test]
    public void A_draft_of_which_everything_was_emptied_waits_for_hours()
    {
        _ = Put(Mine, 0, 100);
        _ = Put(Mine, 0, null, seen: 100);

        Assert.That(_statement.Lines.Single().AwaitsHours, Is.True);
        Assert.That(_statement.Submit(Given.Now).Errors.Single(), Is.InstanceOf<StatementErrors.NothingSaid>());
    }

    [Test]
    public void What_is_submitted_stays_submitted_and_says_nothing_once_emptied()
    {
        _ = Put(Mine, 0, 100);
        Assert.That(_statement.Submit(Given.Now).Errors, Is.Empty);

        _ = Put(Mine, 0, null, seen: 100);

        Assert.That((_statement.Status, _statement.IsNothing, _statement.Lines.Count), Is.EqualTo((StatementStatus.Submitted, true, 0)));
    }

    [Test]
    public void What_cannot_be_is_refused_by_name()
    {
        Assert.That(Put(Mine, 1, 25).Errors.Single(), Is.EqualTo(new CellErrors.MoreThanAWeekHolds(25, Hours.Of(24))), "1 March 2026 is a Sunday.");
        Assert.That(Put(Mine, 7, 1).Errors.Single(), Is.InstanceOf<CellErrors.WeekUnknown>());
        Assert.That(Put(Mine, 0, 745).Errors.Single(), Is.InstanceOf<StatementErrors.MoreThanAMonthHolds>());
        Assert.That(Put(Mine, 0, -1).Errors.Single(), Is.InstanceOf<StatementErrors.HoursNegative>());
        Assert.That(_statement.Lines, Is.Empty);
    }

    [Test]
    public void The_same_hours_said_again_without_weeks_keep_the_weeks_and_others_lose_them()
    {
        _ = Put(Mine, 2, 35);

        _ = _statement.Fill([(Somebody, Hours.Of(35))]);
        var kept = _statement.LineOf(Somebody)!.Weeks;
        _ = _statement.Fill([(Somebody, Hours.Of(36))]);

        Assert.That((kept?.ToString(), _statement.LineOf(Somebody)!.Weeks), Is.EqualTo(("|3500||||", (WeekHours?)null)));
    }

    private Result<bool> Put(Guid page, int week, long? hours, long? seen = null, long? whole = null) => Put(new CellStamp(page, ++_sequence), week, hours, seen, whole);

    private Result<bool> Put(CellStamp stamp, int week, long? hours, long? seen, long? whole = null)
    {
        var cell = new MonthCell(Somebody, week);
        var put = _statement.Put(cell, In(hours), new SeenCell(In(seen), In(whole)), _writes.GetValueOrDefault(cell), stamp);
        if (put.IsSuccess && _writes.GetValueOrDefault(cell)?.Supersedes(stamp) != true) _writes[cell] = CellWrite.Of(_statement.Id, cell, In(hours), stamp);
        return put;
    }

    private static Hours? In(long? hours) => hours is { } given ? Hours.Of(given) : null;
}
