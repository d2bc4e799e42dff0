using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.History;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Application.Tests.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.History;

/// <summary>What happened with a firm, letters that really left included.</summary>
public sealed class FirmHistoryTests(DatabaseUnderTest database) : MailTests(database)
{
    [Test]
    public async Task A_letter_is_told_with_its_state_to_whom_it_went_and_leads_to_its_proof()
    {
        var firm = await World.AFirmToRemindAsync(1);
        await World.RemindAsync();
        await World.AsAsync(Role.Facilitator, firm.Clause.Buyer);

        var letter = (await ToldAsync(firm, HistoryTopic.Messages)).Single();
        var message = (await World.MessagesAsync()).Single();

        Assert.That((letter.Kind, letter.At, letter.State, letter.Title), Is.EqualTo((HistoryKind.Message, World.Clock.GetUtcNow(), (Enum)MessageState.Sent, "firme1@exemple.invalid")));
        Assert.That((letter.Author, letter.Link), Is.EqualTo((HistoryAuthor.Application, new HistoryLink(HistoryPlace.Message, message.Id.Value))));
        Assert.That(letter.Count, Is.EqualTo(message.Subjects.Count), "One letter is one event, however many months it speaks of.");
        Assert.That((await World.AnswerAsync(new GetContractHistory(firm.Clause.Contract, new HistoryFilter { Topic = HistoryTopic.Messages }))).Page.Events.Single().Link, Is.EqualTo(letter.Link));

        await World.AsAsync(Role.ProcurementOfficer, firm.Clause.Buyer);
        var seen = (await ToldAsync(firm, HistoryTopic.Messages)).Single();
        Assert.That((seen.State, seen.Title, seen.Link), Is.EqualTo(((Enum?)MessageState.Sent, (string?)null, (HistoryLink?)null)), "An address is for those who write to it.");
    }

    [Test]
    public async Task Mail_that_is_refused_leaves_a_trouble_and_whoever_settles_it_is_told()
    {
        var firm = await World.AFirmToRemindAsync(1);
        Server.Answer("firme1@exemple.invalid", "550 5.1.1 no such user");
        await World.RemindAsync();
        World.Clock.Advance(TimeSpan.FromHours(1));
        var facilitator = await World.AsAsync(Role.Facilitator, firm.Clause.Buyer);
        await World.DoneAsync(new CloseCorrespondenceTask((await World.OpenTasksAsync()).Single().Id));

        var told = await ToldAsync(firm, HistoryTopic.Messages);

        Assert.That(told.Select(e => (e.Kind, e.Title)), Is.EqualTo(new[]
        {
            (HistoryKind.TroubleSettled, "firme1@exemple.invalid"), (HistoryKind.TroubleFound, "firme1@exemple.invalid"), (HistoryKind.Message, "firme1@exemple.invalid"),
        }));
        Assert.That((told[0].AuthorName, told[2].State), Is.EqualTo((facilitator.DisplayName, (Enum)MessageState.Refused)));
    }

    [Test]
    public async Task A_stop_is_told_with_its_reason_and_its_lifting_with_who_lifted_it()
    {
        var firm = await World.AFirmToRemindAsync(1);
        var facilitator = await World.AsAsync(Role.Facilitator, firm.Clause.Buyer);
        await World.DoneAsync(new StopReminders((await World.AnswerAsync(new GetReminderOutlook())).Letters[0].Key, "Appelée"));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await World.DoneAsync(new LiftReminderStop(await World.ReadAsync(db => Task.FromResult(db.ReminderStops.Select(s => s.Id).First()))));

        var told = await ToldAsync(firm, HistoryTopic.Messages);

        Assert.That(told[0].Kind, Is.EqualTo(HistoryKind.RemindersResumed));
        Assert.That(told.Select(e => e.AuthorName), Is.All.EqualTo(facilitator.DisplayName));
        Assert.That(told.Where(e => e.Kind == HistoryKind.RemindersStopped).Select(e => e.Text), Is.All.EqualTo("Appelée").And.Not.Empty);
    }

    [Test]
    public async Task A_link_is_told_when_given_opened_and_withdrawn_and_what_came_by_it_is_the_firm_s()
    {
        var firm = await World.AFirmToRemindAsync(1);
        var facilitator = await World.AsAsync(Role.Facilitator, firm.Clause.Buyer);
        var address = await World.DoneAsync(new InviteFirm(firm.Employer, new YearMonth(2026, 10), "paie@firme.invalid"));
        World.Clock.Advance(TimeSpan.FromHours(1));
        World.As(KnownUser.Visitor);
        var opened = await World.DoneAsync(new OpenFirmLink(address.Segments[^1]));
        World.As(KnownUser.ByLink(opened.Link, opened.Firm));
        await World.DoneAsync(new DeclareFirmHours(firm.Clause.Id, new YearMonth(2026, 10), [new TypedHours(firm.Id, 12)], null));
        World.Clock.Advance(TimeSpan.FromHours(1));
        World.As(facilitator);
        await World.DoneAsync(new RevokeFirmLink(opened.Link));

        var told = await ToldAsync(firm, HistoryTopic.Firm);
        Assert.That(told.Select(e => (e.Kind, e.Author, e.AuthorName)).Take(3), Is.EqualTo(new[]
        {
            (HistoryKind.LinkRevoked, HistoryAuthor.Somebody, facilitator.DisplayName), (HistoryKind.LinkOpened, HistoryAuthor.Firm, null), (HistoryKind.LinkGiven, HistoryAuthor.Somebody, facilitator.DisplayName),
        }));
        Assert.That(told[^1].Kind, Is.EqualTo(HistoryKind.ContactStarted));
        var declared = (await ToldAsync(firm, HistoryTopic.Statements)).Single();
        Assert.That((declared.Author, (Origin)declared.Detail!), Is.EqualTo((HistoryAuthor.Firm, Origin.FirmLink)));

        await World.AsAsync(Role.ProcurementOfficer, firm.Clause.Buyer);
        Assert.That((await ToldAsync(firm, HistoryTopic.Firm)).Select(e => e.Kind), Is.All.EqualTo(HistoryKind.ContactStarted));
    }

    private async Task<IReadOnlyList<HistoryEvent>> ToldAsync(StartedPlacement firm, HistoryTopic topic) =>
        (await World.AnswerAsync(new GetFirmHistory(firm.Employer, new HistoryFilter { Topic = topic }))).Page.Events;
}
