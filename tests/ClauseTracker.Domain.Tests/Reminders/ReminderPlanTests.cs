using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Reminders;

/// <summary>October 2026, due on 12 November: three days before, the day after, then weekly.</summary>
public sealed class ReminderPlanTests
{
    private static readonly YearMonth October = new(2026, 10);
    private static readonly ExpectedStatement Missing = new(
        new ClauseId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), new OrganisationId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), new OrganisationId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), October, new DateOnly(2026, 11, 12), ExpectedState.Missing);

    [TestCase("2026-11-08", null)]
    [TestCase("2026-11-09", ReminderStage.Coming)]
    [TestCase("2026-11-12", ReminderStage.Coming)]
    [TestCase("2026-11-13", ReminderStage.Late)]
    [TestCase("2027-01-31", ReminderStage.Late)]
    [TestCase("2027-02-01", null)]
    public void The_first_letter_about_a_missing_statement(string day, ReminderStage? stage) => Assert.That(StageOn(day, Missing), Is.EqualTo(stage));

    [Test]
    public void A_letter_before_the_day_is_written_once() =>
        Assert.That(StageOn("2026-11-10", Missing, Written(ReminderStage.Coming, "2026-11-09")), Is.Null);

    [TestCase("2026-11-19", null)]
    [TestCase("2026-11-20", ReminderStage.Late)]
    [TestCase("2026-11-23", ReminderStage.Late, Description = "A run that did not take place is made up for.")]
    public void After_the_day_letters_come_weekly(string day, ReminderStage? stage) =>
        Assert.That(StageOn(day, Missing, Written(ReminderStage.Coming, "2026-11-10"), Written(ReminderStage.Late, "2026-11-13")), Is.EqualTo(stage));

    [TestCase("2026-11-01")]
    [TestCase("2026-11-13")]
    [TestCase("2027-01-20")]
    public void What_was_answered_is_never_reminded_of(string day) => Assert.That(StageOn(day, Missing with { State = ExpectedState.Answered }), Is.Null);

    [Test]
    public void A_returned_statement_has_its_letter_at_once_whatever_was_written_before()
    {
        var returned = Returned("2026-11-16T08:00:00Z");

        Assert.That(StageOn("2026-11-16", returned, Written(ReminderStage.Late, "2026-11-13")), Is.EqualTo(ReminderStage.Returned));
        Assert.That(StageOn("2026-11-17", returned, Written(ReminderStage.Returned, "2026-11-16")), Is.Null);
        Assert.That(StageOn("2026-11-23", returned, Written(ReminderStage.Returned, "2026-11-16")), Is.EqualTo(ReminderStage.Returned));
    }

    [Test]
    public void Returned_again_after_a_correction_it_has_another() =>
        Assert.That(StageOn("2026-11-18", Returned("2026-11-17T10:00:00Z"), Written(ReminderStage.Returned, "2026-11-16")), Is.EqualTo(ReminderStage.Returned));

    [Test]
    public void Without_letters_before_the_day_there_are_none() =>
        Assert.That(ReminderPlan.StageOn(new DateOnly(2026, 11, 12), Missing, [], ReminderRules.Default with { DaysBefore = null }), Is.Null);

    [Test]
    public void A_month_is_not_asked_for_before_it_is_over() =>
        Assert.That(ReminderPlan.StageOn(new DateOnly(2026, 10, 31), Missing, [], ReminderRules.Default with { DaysBefore = 28 }), Is.Null);

    [Test]
    public void The_heaviest_thing_gives_a_letter_its_kind_and_addresses_are_one_in_capitals_or_not()
    {
        var due = new[] { new DueReminder(Missing, ReminderStage.Coming), new DueReminder(Missing with { Month = October.AddMonths(-1) }, ReminderStage.Late) };
        var addresses = new Queue<string>(["Camille@Exemple.invalid", "camille@exemple.INVALID "]);

        var day = ReminderPlan.Gather(due, _ => To(addresses.Dequeue()), new HashSet<string>());

        Assert.That(day.Letters.Single().Kind, Is.EqualTo(ReminderStage.Late));
        Assert.That(day.Letters.Single().About.Select(a => a.Statement.Month), Is.EqualTo(new[] { October.AddMonths(-1), October }));
    }

    [TestCase("2026-11-24T06:59:00", "2026-11-24T08:00:00")]
    [TestCase("2026-11-24T08:00:00", "2026-11-24T09:00:00")]
    [TestCase("2026-11-24T18:01:00", "2026-11-25T08:00:00")]
    [TestCase("2026-11-27T18:30:00", "2026-11-30T08:00:00", Description = "Friday evening.")]
    [TestCase("2026-11-28T12:00:00", "2026-11-30T08:00:00", Description = "Saturday.")]
    public void Letters_leave_at_full_hours_of_working_days(string now, string next) => Assert.That(ReminderHours.NextAfter(Moment(now).DateTime), Is.EqualTo(Moment(next).DateTime));

    [Test]
    public void Rules_out_of_range_are_told_at_their_fields() =>
        Assert.That(new ReminderRules(0, 29, 0, 25).Refusals().Select(r => r.Field), Is.EqualTo(new[] { "DaysBefore", "DaysAfter", "RepeatDays", "MonthsChased" }));

    private static ReminderStage? StageOn(string day, ExpectedStatement statement, params IReadOnlyList<WrittenReminder> written) =>
        ReminderPlan.StageOn(DateOnly.FromDateTime(Moment(day).DateTime), statement, written, ReminderRules.Default);

    private static ExpectedStatement Returned(string submittedAt) => Missing with { State = ExpectedState.Returned, SubmittedAt = Moment(submittedAt) };

    private static WrittenReminder Written(ReminderStage stage, string day) =>
        new(Missing.Clause, Missing.Employer, Missing.Month, stage, DateOnly.FromDateTime(Moment(day).DateTime), Moment(day).AddHours(9));

    private static Recipient To(string address) => new(address, null, RecipientSource.Contact, ContactLanguage.French);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
