using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>Messages and a mail server that has its bad days: nothing is lost, nothing leaves twice.</summary>
public sealed class SendingTests(DatabaseUnderTest database) : MailTests(database)
{
    [Test]
    public async Task A_server_that_is_down_loses_nothing_and_what_waited_leaves_once()
    {
        await World.AFirmToRemindAsync(1);
        await World.AFirmToRemindAsync(2);
        var port = await BringDownAsync();

        Assert.That(await World.RemindAsync(), Is.Zero);
        var waiting = await World.MessagesAsync();
        Assert.That(waiting.Select(m => m.State), Is.EqualTo(new[] { MessageState.Waiting, MessageState.Waiting }));
        Assert.That(waiting.Sum(m => m.Attempts), Is.EqualTo(1), "A server that cannot be reached is asked once a run.");

        await RestartAsync(port);
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await World.DeliverAsync(), await World.DeliverAsync()), Is.EqualTo((2, 0)));
        Assert.That(Server.Taken.SelectMany(m => m.Recipients), Is.EquivalentTo(new[] { "firme1@exemple.invalid", "firme2@exemple.invalid" }));
    }

    [Test]
    public async Task A_server_that_asks_to_come_back_is_come_back_to_later_each_time()
    {
        await World.AFirmToRemindAsync(1);
        Server.Answer("firme1@exemple.invalid", "451 4.7.1 greylisted");

        Assert.That(await World.RemindAsync(), Is.Zero);
        Assert.That(await World.DeliverAsync(), Is.Zero, "Not at once.");
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await World.DeliverAsync();
        var message = (await World.MessagesAsync()).Single();
        Assert.That((message.State, message.Attempts, message.NextAttemptAt - World.Clock.GetUtcNow()), Is.EqualTo((MessageState.Waiting, 2, TimeSpan.FromMinutes(10))));
        Assert.That(message.ServerAnswer, Is.EqualTo("451 4.7.1 greylisted"));

        Server.Answer("firme1@exemple.invalid", null);
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That((await World.DeliverAsync(), Server.Taken.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task The_answer_of_the_server_is_the_proof_of_sending()
    {
        await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        var message = (await World.MessagesAsync()).Single();

        Assert.That((message.State, message.SentAt, message.Attempts), Is.EqualTo((MessageState.Sent, (DateTimeOffset?)World.Clock.GetUtcNow(), 1)));
        Assert.That(message.ServerAnswer, Does.Contain("queued as T1"));
        Assert.That(Server.Taken[0].Text, Does.Contain($"Message-Id: <{message.MessageId}>").IgnoreCase);
        Assert.That(Server.Taken[0].Sender, Is.EqualTo($"rebonds+{message.Id.Value:N}@exemple.invalid"));
    }

    [Test]
    public async Task A_refused_recipient_becomes_a_task_and_the_fallback_is_written_to()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.AContactAsync(firm.Employer, "standard@exemple.invalid", isFallback: true);
        Server.Answer("firme1@exemple.invalid", "550 5.1.1 no such user");

        Assert.That(await World.RemindAsync(), Is.Zero);
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Refused));
        var task = (await World.OpenTasksAsync()).Single();
        Assert.That((task.Trouble, task.FirmId, task.OrganisationId, task.Address), Is.EqualTo((CorrespondenceTrouble.StaleContact, firm.Employer, firm.Clause.Buyer, "firme1@exemple.invalid")));

        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That(Server.Taken.Single().Recipients, Is.EqualTo(new[] { "standard@exemple.invalid" }));
        Assert.That(await World.RemindAsync(), Is.Zero);
    }

    [Test]
    public async Task Without_a_fallback_there_is_a_task_that_closes_when_somebody_is_there()
    {
        var firm = await World.SomebodyAtWorkAsync();

        Assert.That(await World.RemindAsync(), Is.Zero);
        await World.RemindAsync();
        Assert.That((await World.OpenTasksAsync()).Select(t => (t.Trouble, t.FirmId)), Is.EqualTo(new[] { (CorrespondenceTrouble.NobodyToWriteTo, firm.Employer) }));

        await World.AContactAsync(firm.Employer, "enfin@exemple.invalid");
        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That(await World.OpenTasksAsync(), Is.Empty);
    }

    [Test]
    public async Task A_relay_that_is_denied_says_nothing_of_the_recipient()
    {
        await World.AFirmToRemindAsync(1);
        Server.Answer("firme1@exemple.invalid", "550 5.7.1 relaying denied");
        await World.RemindAsync();

        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.GivenUp));
        Assert.That(await World.OpenTasksAsync(), Is.Empty);
    }

    [Test]
    public async Task A_line_that_breaks_after_the_text_is_never_sent_again_by_itself()
    {
        await World.AFirmToRemindAsync(1);
        Server.HangsUpAfterData = true;

        Assert.That(await World.RemindAsync(), Is.Zero);
        Server.HangsUpAfterData = false;
        World.Clock.Advance(TimeSpan.FromHours(5));
        Assert.That(await World.RemindAsync(), Is.Zero);
        var message = (await World.MessagesAsync()).Single();
        Assert.That((message.State, Server.Taken.Count), Is.EqualTo((MessageState.Uncertain, 1)));

        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new SendMessageAgain(message.Id));
        await World.DeliverAsync();
        Assert.That(Server.Taken.Select(m => m.Text.Split('\n').First(l => l.StartsWith("Message-I", StringComparison.OrdinalIgnoreCase))).Distinct().Count(), Is.EqualTo(1), "The same Message-Id.");
        Assert.That(Server.Taken, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_line_that_breaks_before_the_text_lost_nothing()
    {
        await World.AFirmToRemindAsync(1);
        Server.HangsUpBeforeData = true;
        Assert.That(await World.RemindAsync(), Is.Zero);
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Waiting));

        Server.HangsUpBeforeData = false;
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await World.DeliverAsync(), Server.Taken.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_text_that_is_refused_is_given_up_and_one_that_is_put_off_waits()
    {
        await World.AFirmToRemindAsync(1);
        Server.AnswerToData = "452 4.3.1 disk full";
        await World.RemindAsync();
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Waiting));

        Server.AnswerToData = "554 5.6.0 not like that";
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await World.DeliverAsync();
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.GivenUp));
    }

    [Test]
    public async Task Two_runs_at_once_send_each_message_once()
    {
        for (var i = 1; i <= 8; i++) await World.AFirmToRemindAsync(i);
        await World.GivenAsync(new QueueReminders(ByItself: false));

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => World.DeliverAsync())));

        Assert.That(sent.Sum(), Is.EqualTo(8));
        Assert.That(Server.Taken.SelectMany(m => m.Recipients), Is.Unique.And.Exactly(8).Items);
    }

    [Test]
    public async Task Two_plans_at_once_write_one_message_to_a_person()
    {
        await World.AFirmToRemindAsync(1);
        World.AsSystem();
        var plans = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => World.DoAsync(new QueueReminders(ByItself: false)))));

        Assert.That(plans.Any(p => p.IsSuccess), Is.True);
        Assert.That((await World.MessagesAsync()).Single().Subjects.Select(s => s.Month), Is.Unique);
    }

    [Test]
    public async Task A_run_that_dies_after_handing_over_leaves_a_message_that_is_not_sent_again()
    {
        var taken = await TakenAsync(handOver: true);
        World.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.That((await World.DeliverAsync(), Server.Taken.Count), Is.EqualTo((0, 0)));
        Assert.That((await World.MessagesAsync()).Single(m => m.Id == taken).State, Is.EqualTo(MessageState.Uncertain));
    }

    [Test]
    public async Task A_run_that_dies_before_is_taken_over_once_its_claim_lapses()
    {
        await TakenAsync(handOver: false);

        Assert.That(await World.DeliverAsync(), Is.Zero, "It may still be alive.");
        World.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.That((await World.DeliverAsync(), Server.Taken.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task What_came_back_becomes_a_task_and_counts_as_not_written()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        var message = (await World.MessagesAsync()).Single();
        World.AsSystem();
        using var report = new MemoryStream(Bounces.Report(message.MessageId!, "5.1.1"));

        Assert.That(await World.DoneAsync(new RecordBounce(report)), Is.True);
        report.Position = 0;
        Assert.That(await World.DoneAsync(new RecordBounce(report)), Is.False, "Twice is once.");
        Assert.That((await World.MessagesAsync()).Single().State, Is.EqualTo(MessageState.Bounced));
        Assert.That((await World.OpenTasksAsync()).Single().FirmId, Is.EqualTo(firm.Employer));
        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.AContactAsync(firm.Employer, "relais@exemple.invalid");
        Assert.That(await World.RemindAsync(), Is.EqualTo(1));
        Assert.That(Server.Taken[^1].Recipients, Is.EqualTo(new[] { "relais@exemple.invalid" }));
    }

    [Test]
    public async Task A_folder_of_reports_is_read_once_and_what_is_none_is_put_aside()
    {
        await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        using var folder = new Testing.ScratchFolder();
        await File.WriteAllBytesAsync(folder.PathOf("a.eml"), Bounces.Report((await World.MessagesAsync()).Single().MessageId!, "5.1.1"));
        await File.WriteAllBytesAsync(folder.PathOf("b.eml"), Bounces.Report($"{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@exemple.invalid", "5.1.1"));
        await File.WriteAllTextAsync(folder.PathOf("c.eml"), "Subject: hello\r\n\r\nno report");
        var bounces = World.Services.GetRequiredService<BounceFolder>();

        Assert.That(await bounces.RunAsync(folder.Path), Is.EqualTo(new BouncesRead(1, 2)));
        Assert.That(await bounces.RunAsync(folder.Path), Is.EqualTo(new BouncesRead(0, 0)));
        Assert.That(File.Exists(folder.PathOf(Path.Combine(BounceFolder.Read, "a.eml"))), Is.True);
    }

    [Test]
    public async Task Nobody_s_address_is_in_the_logs()
    {
        await World.AFirmToRemindAsync(1);
        await World.AFirmToRemindAsync(2);
        Server.Answer("firme1@exemple.invalid", "550 5.1.1 <firme1@exemple.invalid> unknown");
        await World.RemindAsync();

        Assert.That(World.Logs.Lines, Has.Some.Contains("RecipientRefused"), "What is looked in was written.");
        Assert.That(World.Logs.Lines.Where(l => l.Contains("@exemple.invalid", StringComparison.Ordinal) && !l.Contains("EntityFrameworkCore", StringComparison.Ordinal)), Is.Empty);
        Assert.That(await World.ReadAsync(db => Task.FromResult(db.AuditEntries.AsEnumerable().Any(e => e.Changes.Contains("firme1@", StringComparison.Ordinal)))), Is.False);
    }

    private async Task<OutgoingMessageId> TakenAsync(bool handOver)
    {
        await World.AFirmToRemindAsync(1);
        World.AsSystem();
        await World.DoneAsync(new QueueReminders(ByItself: false));
        var run = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        var taken = (await World.DoneAsync(new TakeUpMessage(run))).Id!.Value;
        Assert.That((await World.DoneAsync(new PrepareMessage(taken, run))).Mail, Is.Not.Null);
        if (handOver) Assert.That(await World.DoneAsync(new HandOverMessage(taken, run)), Is.True);
        return taken;
    }
}
