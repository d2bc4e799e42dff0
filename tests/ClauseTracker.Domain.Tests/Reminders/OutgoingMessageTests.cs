using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Reminders;

/// <summary>The life of a message.</summary>
public sealed class OutgoingMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Test]
    public void Its_name_in_the_world_is_made_once_and_stays_the_same_at_each_try()
    {
        var message = AMessage();
        message.Prepare([Due(1)], Today, "exemple.invalid");
        var first = message.MessageId;
        message.PutOff("451", Now);
        message.Prepare([Due(1)], Today.AddDays(1), "ailleurs.invalid");

        Assert.That(message.MessageId, Is.EqualTo(first).And.EqualTo($"{message.Id.Value:N}@exemple.invalid"));
        Assert.That(message.SendOn, Is.EqualTo(Today.AddDays(1)));
    }

    [Test]
    public void An_invitation_that_joins_a_waiting_reminder_is_an_invitation_and_a_reminder_that_joins_an_invitation_is_none()
    {
        var message = AMessage();
        message.Add([Due(1) with { Stage = ReminderStage.Invited }], Today);
        message.Add([Due(1)], Today);

        Assert.That(message.Subjects.Select(s => s.Stage), Is.EqualTo(new[] { ReminderStage.Invited }));
        Assert.That(message.Kind, Is.EqualTo(ReminderStage.Invited));
    }

    [Test]
    public void A_message_with_nothing_left_to_say_is_withdrawn()
    {
        var message = AMessage();
        message.Add([Due(2)], Today);

        Assert.That(message.Prepare([Due(2)], Today, "exemple.invalid"), Is.True);
        Assert.That(message.Subjects.Select(s => s.ClauseId), Is.EqualTo(new[] { Due(2).Statement.Clause }));
        Assert.That(message.Prepare([], Today, "exemple.invalid"), Is.False);
        Assert.That(message.State, Is.EqualTo(MessageState.Withdrawn));
    }

    [Test]
    public void A_run_that_died_before_the_text_was_given_lost_nothing_and_after_it_nobody_knows()
    {
        var (before, after) = (AMessage(), AMessage());
        after.HandOver(Now);
        before.TakeBack();
        after.TakeBack();

        Assert.That((before.State, after.State), Is.EqualTo((MessageState.Waiting, MessageState.Uncertain)));
        Assert.That(after.SendAgain(Now).Errors, Is.Empty);
        Assert.That((after.State, after.HandedOverAt), Is.EqualTo((MessageState.Waiting, (DateTimeOffset?)null)));
    }

    [Test]
    public void Waits_grow_to_four_hours_and_end()
    {
        Assert.That(new[] { 1, 2, 3, 7, 50 }.Select(OutgoingMessage.Pause), Is.EqualTo(new[] { 5, 10, 20, 240, 240 }.Select(m => TimeSpan.FromMinutes(m))));
        var message = AMessage();
        for (var i = 0; i < OutgoingMessage.MostAttempts; i++) message.PutOff("451", Now);
        Assert.That(message.State, Is.EqualTo(MessageState.GivenUp));
    }

    [Test]
    public void What_left_cannot_be_taken_back()
    {
        var message = AMessage();
        message.Sent("250 queued", Now);

        Assert.That(message.Withdraw().Errors.Single(), Is.TypeOf<ReminderErrors.NotInThatState>());
        Assert.That(message.SendAgain(Now).Errors.Single(), Is.TypeOf<ReminderErrors.NotInThatState>());
        Assert.That((message.Bounce("5.1.1"), message.Bounce("5.1.1")), Is.EqualTo((true, false)));
    }

    private static OutgoingMessage AMessage() => OutgoingMessage.Write(
        new OutgoingMessageId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), new PlannedLetter(new Recipient("camille@exemple.invalid", null, RecipientSource.Contact, ContactLanguage.French), [Due(1)]), Today, null, Now);

    private static DueReminder Due(int clause) => new(
        new ExpectedStatement(
            new ClauseId(new Guid(clause, 0, 0, new byte[8])), new OrganisationId(new Guid(8, 0, 0, new byte[8])), new OrganisationId(new Guid(9, 0, 0, new byte[8])), new YearMonth(2026, 10),
            new DateOnly(2026, 11, 12), ExpectedState.Missing),
        ReminderStage.Late);
}
