using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>A firm's contact is sent its link by one click, as a message like any other.</summary>
public sealed class InvitationTests(DatabaseUnderTest database) : MailTests(database)
{
    private static readonly YearMonth October = new(2026, 10);

    private string Letter => Server.Taken.Single().Text.Replace("=\r\n", string.Empty, StringComparison.Ordinal).Replace("=\n", string.Empty, StringComparison.Ordinal);

    [Test]
    public async Task The_link_arrives_opens_the_month_and_is_stored_nowhere()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        var sent = await World.DoneAsync(new SendFirmInvitation(firm.Employer, October));
        Assert.That(await World.DeliverAsync(), Is.EqualTo(1));

        Assert.That(sent.Recipients, Is.EqualTo(new[] { "firme1@exemple.invalid" }));
        var start = Letter.IndexOf("/firm/", StringComparison.Ordinal) + "/firm/".Length;
        var token = Letter.Substring(start, FirmToken.Length);
        World.As(KnownUser.Visitor);
        var opened = await World.DoneAsync(new OpenFirmLink(token));
        Assert.That((opened.Firm, opened.Month), Is.EqualTo((firm.Employer, (YearMonth?)October)));
        var link = await World.ReadAsync(db => db.FirmLinks.AsNoTracking().SingleAsync());
        Assert.That((link.TokenHash, link.Recipient), Is.EqualTo((FirmToken.Read(token)!.Hash, "firme1@exemple.invalid")));
        var message = (await World.MessagesAsync()).Single();
        Assert.That((message.Kind, message.State, message.Subjects.Single().Month), Is.EqualTo((ReminderStage.Invited, MessageState.Sent, October)));
        await World.AsAsync(Role.Facilitator);
        Assert.That((await World.AnswerAsync(new ListMessages(FirmId: firm.Employer))).Rows.Single().Id, Is.EqualTo(sent.Messages.Single()));
    }

    [Test]
    public async Task A_second_click_sends_nothing_twice()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, October));
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, October));
        Assert.That((await World.DeliverAsync(), Server.Taken.Count), Is.EqualTo((1, 1)));

        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, October)), Refused.By<ReminderErrors.WrittenToToday>());
    }

    [Test]
    public async Task It_goes_although_reminders_are_stopped_and_not_once_the_firm_has_answered()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        await World.GivenAsync(new HoldReminders(new DateOnly(2026, 12, 31), "Congés"));
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, October));
        await World.HoursAsync(firm, 10, 12);
        Assert.That(await World.DeliverAsync(), Is.Zero);
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Withdrawn));

        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, October)), Refused.By<ReminderErrors.AnsweredAlready>());
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, new YearMonth(2026, 9)));
        Assert.That(await World.DeliverAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_present_month_may_be_asked_for_and_no_month_to_come()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        var present = YearMonth.Of(DateOnly.FromDateTime(World.Clock.GetUtcNow().Date));
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, present));
        await World.DeliverAsync();

        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Sent));
        Assert.That((await World.DoAsync(new SendFirmInvitation(firm.Employer, present.AddMonths(1)))).Errors.Single().Code, Is.EqualTo("Statement.MonthInFuture"));
        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, null)), Refused.By<SharedErrors.Required>());
    }

    [Test]
    public async Task A_firm_with_nobody_to_write_to_and_one_with_nothing_to_answer_are_said()
    {
        var placement = await World.SomebodyAtWorkAsync("2026-R9", person: 9, employer: 9);
        await World.AsAsync(Role.Facilitator);

        Assert.That(await World.DoAsync(new SendFirmInvitation(placement.Employer, October)), Refused.By<ReminderErrors.NobodyToWriteTo>());
        Assert.That(await World.DoAsync(new SendFirmInvitation(placement.Clause.Buyer, October)), Refused.By<FirmLinkErrors.NothingToAnswer>());
        Assert.That(await World.DoAsync(new SendFirmInvitation(new OrganisationId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), October)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task A_letter_that_comes_back_becomes_a_task()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        Server.Answer("firme1@exemple.invalid", "550 5.1.1 no such user");
        await World.DoneAsync(new SendFirmInvitation(firm.Employer, October));
        await World.DeliverAsync();

        Assert.That((await World.OpenTasksAsync()).Single().Trouble, Is.EqualTo(CorrespondenceTrouble.StaleContact));
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, October)), Refused.By<ReminderErrors.NobodyToWriteTo>());
    }

    [Test]
    public async Task A_facilitator_of_another_buyer_invites_nobody_for_this_one()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AContractAsync("2026-900", HoursSheets.SiretOf(7));
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(HoursSheets.SiretOf(7)));

        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, October)), Refused.By<FirmLinkErrors.NothingToAnswer>());
    }
}
