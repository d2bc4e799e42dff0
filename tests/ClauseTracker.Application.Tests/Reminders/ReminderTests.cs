using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using MimeKit;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>What is due, to whom, and who may stop it. It is Monday 16 November 2026; people are at work since April.</summary>
public sealed class ReminderTests(DatabaseUnderTest database) : MailTests(database)
{
    [Test]
    public async Task All_that_one_person_is_to_be_told_is_in_one_message()
    {
        var one = await World.AFirmToRemindAsync(1);
        var other = await World.AFirmToRemindAsync(2, "FIRME1@exemple.invalid");
        await World.AnswerAllButAsync(other, 10);

        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        var message = (await World.MessagesAsync()).Single();
        Assert.That(message.Subjects.Where(s => s.EmployerId == one.Employer).Select(s => s.Month.Month), Is.EqualTo(new[] { 8, 9, 10 }));
        Assert.That(message.Subjects.Where(s => s.EmployerId == other.Employer).Select(s => s.Month.Month), Is.EqualTo(new[] { 10 }));
        var text = Text(0);
        Assert.That(text, Does.Contain("2026-R1").And.Contain("2026-R2").And.Contain("août 2026").And.Contain("https://insertion.exemple.invalid/firm/"));
        Assert.That(text, Does.Not.Contain("Fictive"), "Never a beneficiary's name.");
        Assert.That(text.Split('\n').Count(l => l.Contains("/firm/", StringComparison.Ordinal)), Is.EqualTo(2), "A link for each firm.");
    }

    [Test]
    public async Task The_link_opens_the_contracts_that_the_letter_speaks_for_and_declares_its_last_month()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        var link = (await World.ReadAsync(db => Task.FromResult(db.FirmLinks.AsEnumerable().Select(l => (l.FirmId, l.Month, l.Recipient, l.Id)).ToList()))).Single();
        var buyers = await World.ReadAsync(db => Task.FromResult(db.Set<Domain.FirmLinks.FirmLinkBuyer>().AsEnumerable().Select(b => b.BuyerId).ToList()));

        Assert.That((link.FirmId, link.Month, link.Recipient), Is.EqualTo((firm.Employer, (YearMonth?)new YearMonth(2026, 10), "firme1@exemple.invalid")));
        Assert.That(buyers, Is.EqualTo(new[] { firm.Clause.Buyer }));
    }

    [Test]
    public async Task A_week_later_it_is_said_again_and_once_answered_never()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AnswerAllButAsync(firm, 10);
        await World.RemindAsync();
        World.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That(await World.RemindAsync(), Is.Zero);
        World.Clock.Advance(TimeSpan.FromDays(4));
        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        await World.HoursAsync(firm, 10, 12);
        World.Clock.Advance(TimeSpan.FromDays(7));
        Assert.That(await World.RemindAsync(), Is.Zero);
    }

    [Test]
    public async Task Nothing_this_month_is_an_answer()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AnswerAllButAsync(firm, 10);
        await World.GivenAsync(new EnterHours(firm.Clause.Id, firm.Employer, new YearMonth(2026, 10), []));

        Assert.That(await World.RemindAsync(), Is.Zero);
    }

    [Test]
    public async Task A_returned_statement_has_its_own_letter_without_what_the_facilitator_wrote()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AnswerAllButAsync(firm, 10);
        var statement = await World.HoursAsync(firm, 10, 12);
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.GivenAsync(new ReturnStatement(statement, "Bulletin de Personne FICTIVE manquant"));

        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That((await World.MessagesAsync()).Single().Kind, Is.EqualTo(ReminderStage.Returned));
        Assert.That(Text(0), Does.Contain("à corriger").And.Not.Contain("FICTIVE"));
    }

    [Test]
    public async Task Somebody_else_s_recipient_by_the_time_it_leaves_gets_it()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.GivenAsync(new QueueReminders(ByItself: false));
        await World.GivenAsync(new AddContact { Organisation = firm.Employer, Name = "Remplaçante", Email = "nouvelle@exemple.invalid", From = new DateOnly(2026, 11, 16) });

        Assert.That(await World.DeliverAsync(), Is.Zero);
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Withdrawn));
        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That(Server.Taken.Single().Recipients, Is.EqualTo(new[] { "nouvelle@exemple.invalid" }));
    }

    [Test]
    public async Task What_is_answered_while_it_waits_is_left_out()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.GivenAsync(new QueueReminders(ByItself: false));
        foreach (var month in new[] { 8, 9 }) await World.HoursAsync(firm, month, 10);
        await World.DeliverAsync();
        Assert.That((await World.MessagesAsync()).Single().Subjects.Select(s => s.Month.Month), Is.EqualTo(new[] { 10 }));
    }

    [Test]
    public async Task Nothing_leaves_by_itself_until_somebody_turned_the_switch()
    {
        var firm = await World.AFirmToRemindAsync(1);
        Assert.That((await World.GivenAsync(new QueueReminders(ByItself: true))).Messages, Is.Zero);
        await World.GivenAsync(new SwitchReminders(firm.Clause.Buyer, true));

        Assert.That((await World.GivenAsync(new QueueReminders(ByItself: true))).Messages, Is.EqualTo(1));
    }

    [Test]
    public async Task One_letter_is_stopped_with_a_reason_and_goes_on_when_the_stop_is_lifted()
    {
        await World.AFirmToRemindAsync(1);
        await World.AFirmToRemindAsync(2);
        await World.AsAsync(Role.Facilitator);
        var letters = (await World.AnswerAsync(new GetReminderOutlook())).Letters;
        Assert.That(letters, Has.Count.EqualTo(2));
        Assert.That(await World.DoAsync(new StopReminders(letters[0].Key, " ")), Refused.By<SharedErrors.Required>());
        Assert.That(await World.DoneAsync(new StopReminders(letters[0].Key, "Appelée ce matin")), Is.EqualTo(3));

        var outlook = await World.AnswerAsync(new GetReminderOutlook());
        Assert.That(outlook.Letters.Select(l => l.Address), Is.EqualTo(new[] { letters[1].Address }));
        Assert.That(outlook.Stops.Select(s => (s.Reason, s.By is null)).Distinct(), Is.EqualTo(new[] { ("Appelée ce matin", false) }));
        foreach (var stop in outlook.Stops) await World.DoneAsync(new LiftReminderStop(stop.Id));
        Assert.That((await World.AnswerAsync(new GetReminderOutlook())).Letters, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_whole_run_is_held_also_for_what_waits_already()
    {
        await World.AFirmToRemindAsync(1);
        await World.GivenAsync(new QueueReminders(ByItself: false));
        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new HoldReminders(new DateOnly(2026, 11, 16), "Fermeture"));
        Assert.That((await World.DeliverAsync(), await World.RemindAsync()), Is.EqualTo((0, 0)));
        Assert.That(await World.DoAsync(new HoldReminders(new DateOnly(2026, 11, 15), "Hier")), Refused.By<ReminderErrors.HeldInThePast>());

        World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task One_letter_is_sent_now_and_not_twice()
    {
        await World.AFirmToRemindAsync(1);
        await World.AFirmToRemindAsync(2);
        await World.AsAsync(Role.Facilitator);
        var letter = (await World.AnswerAsync(new GetReminderOutlook())).Letters[0];
        await World.DoneAsync(new QueueReminders(false, letter.Key));
        await World.DeliverAsync();

        Assert.That(Server.Taken.Single().Recipients, Is.EqualTo(new[] { letter.Address }));
        Assert.That(await World.DoAsync(new QueueReminders(false, letter.Key)), Refused.By<ReminderErrors.NothingToSend>());
    }

    [Test]
    public async Task Somebody_of_one_buyer_sees_nothing_of_another_s()
    {
        var firm = await World.AFirmToRemindAsync(1);
        var other = await World.SomebodyAtWorkAsync("2026-A1", Testing.HoursSheets.SiretOf(77), person: 9, employer: 9);
        await World.AContactAsync(other.Employer, "autre@exemple.invalid");
        await World.RemindAsync();
        await World.AsAsync(Role.Facilitator, firm.Clause.Buyer);

        Assert.That((await World.AnswerAsync(new ListMessages())).Rows.Select(r => r.Recipient), Is.EqualTo(new[] { "firme1@exemple.invalid" }));
        var theirs = (await World.MessagesAsync()).Single(m => m.Recipient == "autre@exemple.invalid");
        Assert.That(await World.AskAsync(new GetMessage(theirs.Id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new SendMessageAgain(theirs.Id)), Refused.By<SharedErrors.NotFound>());
        await World.AsAsync(Role.ProcurementOfficer);
        Assert.That(await World.AskAsync(new GetReminderOutlook()), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Rules_of_one_s_own_hold_for_that_buyer()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.GivenAsync(new ChangeReminderRules(firm.Clause.Buyer, null, 5, 7, 1, false));
        Assert.That(await World.RemindAsync(), Is.Zero, "The fifth day after the twelfth is the seventeenth.");
        World.Clock.Advance(TimeSpan.FromDays(1));

        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That((await World.MessagesAsync()).Single().Subjects.Select(s => s.Month.Month), Is.EqualTo(new[] { 10 }));
    }

    [Test]
    public async Task A_closed_month_cannot_be_answered_and_is_not_asked_for()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AnswerAllButAsync(firm, 10);
        var closing = MonthClosing.Close(
            EntityId.New<MonthClosingId>(World.Clock.GetUtcNow()), firm.Clause.Buyer, new YearMonth(2026, 10), [], 1, 1, new DateOnly(2026, 11, 16), World.Clock.GetUtcNow(), null).Value;
        await World.ReadAsync(db =>
        {
            db.MonthClosings.Add(closing);
            return db.SaveChangesAsync();
        });

        Assert.That(await World.RemindAsync(), Is.Zero);
    }

    private string Text(int message)
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Server.Taken[message].Text));
        return MimeMessage.Load(stream).TextBody!;
    }
}
