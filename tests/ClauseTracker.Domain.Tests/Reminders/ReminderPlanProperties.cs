using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Reminders;

/// <summary>Half a year of any territory, day after day, with what each day sends remembered the next.</summary>
public sealed class ReminderPlanProperties
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private const int Days = 180;

    private static readonly Gen<Territory> Territories =
        from rules in Gen.Select(Gen.Int[1, 10].Nullable(), Gen.Int[1, 10], Gen.Int[1, 15], Gen.Int[1, 4], (before, after, repeat, months) => new ReminderRules(before, after, repeat, months))
        from statements in (from clause in Gen.Int[1, 4]
                            from employer in Gen.Int[1, 3]
                            from month in Gen.Int[7, 12]
                            from day in Gen.Int[1, 28]
                            from answered in Gen.Int[0, Days].Nullable()
                            from returned in Gen.Bool
                            select new Story(Expected(clause, employer, month, day), answered, returned)).List[1, 12]
        from people in Gen.Int[1, 2]
        from skipped in Gen.Int[0, Days - 1].HashSet[0, 60]
        select new Territory(rules, [.. statements.DistinctBy(s => (s.Statement.Clause, s.Statement.Employer, s.Statement.Month))], people, skipped);

    [Test]
    public void Nobody_has_two_messages_on_one_day_and_all_that_is_due_to_them_is_in_the_one() => Territories.Sample(territory =>
    {
        Live(territory, (day, due, letters) =>
        {
            Assert.That(letters.Select(l => l.To.Key), Is.Unique);
            Assert.That(letters.SelectMany(l => l.About), Is.EquivalentTo(due));
        });
    });

    [Test]
    public void A_second_run_on_the_same_day_writes_nothing() => Territories.Sample(territory =>
    {
        Live(territory, (day, due, letters) =>
        {
            var again = ReminderPlan.Gather(due, s => territory.PersonOf(s), letters.Select(l => l.To.Key).ToHashSet());
            Assert.That(again.Letters, Is.Empty);
            Assert.That(again.Tomorrow, Is.EquivalentTo(due));
        });
    });

    [Test]
    public void What_was_answered_is_never_written_about_and_letters_keep_their_distance() => Territories.Sample(territory =>
    {
        var written = Live(territory, (day, _, letters) => Assert.That(letters.SelectMany(l => l.About).All(a => a.Statement.State != ExpectedState.Answered), Is.True));

        foreach (var ofOne in written.GroupBy(w => (w.Clause, w.Employer, w.Month, w.Stage)))
        {
            var days = ofOne.Select(w => w.Day.DayNumber).ToList();
            Assert.That(days.Zip(days.Skip(1), (a, b) => b - a), Has.All.GreaterThanOrEqualTo(territory.Rules.RepeatDays));
            if (ofOne.Key.Stage == ReminderStage.Coming) Assert.That(days, Has.Count.EqualTo(1));
        }
    });

    [Test]
    public void A_missing_statement_is_written_about_on_the_first_run_after_its_day() => Territories.Sample(territory =>
    {
        var written = Live(territory, (_, _, _) => { });

        foreach (var (statement, answered, _) in territory.Stories)
        {
            var from = statement.DueOn.AddDays(territory.Rules.DaysAfter).DayNumber - First.DayNumber;
            var until = Math.Min(statement.Month.LastDay.AddMonths(territory.Rules.MonthsChased).DayNumber - First.DayNumber, Math.Min(Days, answered ?? Days) - 1);
            var run = Enumerable.Range(0, Days).FirstOrDefault(d => d >= from && !territory.Skipped.Contains(d), Days);
            if (run > until || from < 0) continue;
            Assert.That(written.Exists(w => Same(w, statement) && w.Stage == ReminderStage.Late && w.Day == First.AddDays(run)), Is.True);
        }
    });

    private static List<WrittenReminder> Live(Territory territory, Action<DateOnly, IReadOnlyList<DueReminder>, IReadOnlyList<PlannedLetter>> look)
    {
        var written = new List<WrittenReminder>();
        for (var i = 0; i < Days; i++)
        {
            if (territory.Skipped.Contains(i)) continue;
            var day = First.AddDays(i);
            var due = territory.On(i).Select(s => (Statement: s, Stage: ReminderPlan.StageOn(day, s, written.Where(w => Same(w, s)), territory.Rules)))
                .Where(s => s.Stage is not null).Select(s => new DueReminder(s.Statement, s.Stage!.Value)).ToList();
            var letters = ReminderPlan.Gather(due, s => territory.PersonOf(s), new HashSet<string>()).Letters;
            look(day, due, letters);
            written.AddRange(letters.SelectMany(l => l.About).Select(a => new WrittenReminder(
                a.Statement.Clause, a.Statement.Employer, a.Statement.Month, a.Stage, day, new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero))));
        }

        return written;
    }

    private static bool Same(WrittenReminder written, ExpectedStatement statement) =>
        (written.Clause, written.Employer, written.Month) == (statement.Clause, statement.Employer, statement.Month);

    private static ExpectedStatement Expected(int clause, int employer, int month, int day)
    {
        var worked = new YearMonth(2026, month);
        return new ExpectedStatement(
            new ClauseId(IdOf(clause)), new OrganisationId(IdOf(1)), new OrganisationId(IdOf(employer)), worked,
            (DutyCalendar.Suggested with { StatementDay = day }).StatementDueOn(worked), ExpectedState.Missing);
    }

    private static Guid IdOf(int number) => new(number, 0, 0, new byte[8]);

    private sealed record Story(ExpectedStatement Statement, int? AnsweredOn, bool IsReturned);

    private sealed record Territory(ReminderRules Rules, IReadOnlyList<Story> Stories, int People, IReadOnlySet<int> Skipped)
    {
        /// <summary>Each as it stands on that day; half of the answers are sent back on the day they come.</summary>
        public IEnumerable<ExpectedStatement> On(int day) => Stories.Select(s => day < s.AnsweredOn.GetValueOrDefault(Days) ? s.Statement
            : s.Statement with
            {
                State = s.IsReturned ? ExpectedState.Returned : ExpectedState.Answered,
                SubmittedAt = new DateTimeOffset(First.AddDays(s.AnsweredOn!.Value), new TimeOnly(7, 0), TimeSpan.Zero),
            });

        public Recipient PersonOf(ExpectedStatement statement) =>
            new($"personne{Math.Abs(statement.Employer.Value.GetHashCode()) % People}@exemple.invalid", null, RecipientSource.Contact, ContactLanguage.French);
    }
}
