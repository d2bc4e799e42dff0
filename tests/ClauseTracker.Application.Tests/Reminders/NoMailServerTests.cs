using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>An instance that nobody gave a mail server.</summary>
public sealed class NoMailServerTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task Nothing_is_sent_messages_wait_and_it_is_said()
    {
        await World.AFirmToRemindAsync(1);
        Assert.That(await World.RemindAsync(), Is.Zero);
        await World.AsAsync(Role.Facilitator);
        var outlook = await World.AnswerAsync(new GetReminderOutlook());

        Assert.That((outlook.Mail.IsConfigured, outlook.Waiting), Is.EqualTo((false, 1)));
        Assert.That((await World.MessagesAsync()).Single() is { State: MessageState.Waiting, Attempts: 0 }, Is.True);
        Assert.That(await World.DoAsync(new SendTestMessage("moi@exemple.invalid")), Refused.By<ReminderErrors.NoMailServer>());
    }

    [Test]
    public async Task A_link_cannot_be_sent_and_it_is_said()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);

        Assert.That(await World.DoAsync(new SendFirmInvitation(firm.Employer, new YearMonth(2026, 10))), Refused.By<ReminderErrors.NoMailServer>());
        Assert.That(await World.MessagesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_message_that_waits_can_be_taken_back()
    {
        await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new WithdrawMessage((await World.MessagesAsync()).Single().Id));

        Assert.That((await World.AnswerAsync(new GetReminderOutlook())).Letters, Has.Count.EqualTo(1), "It is due again.");
    }
}
