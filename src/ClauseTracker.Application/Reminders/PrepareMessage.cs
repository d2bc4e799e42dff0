using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>
/// Writes a claimed message as it is true now: what was answered meanwhile is left out, and a message whose recipient is no longer the right one is withdrawn, so
/// that what is due is planned again. The Message-Id is stored before anything leaves.
/// </summary>
/// <param name="Message">The message.</param>
/// <param name="Run">The run that claimed it.</param>
[Requires(Permission.ManageReminders)]
public sealed record PrepareMessage(OutgoingMessageId Message, Guid Run) : ICommand<PreparedMessage>;

/// <summary>What is to leave.</summary>
/// <param name="Mail">Null when nothing is left to send.</param>
public sealed record PreparedMessage(MailToSend? Mail);

internal sealed class PrepareMessageHandler(IClauseTrackerDb db, IMailer mailer, ILetterWriter writer, IFirmLinks links, TimeProvider clock) : ICommandHandler<PrepareMessage, PreparedMessage>
{
    public async Task<Result<PreparedMessage>> Handle(PrepareMessage request, CancellationToken cancellationToken)
    {
        var message = await db.OutgoingMessages.Include(m => m.Subjects).SingleOrDefaultAsync(m => m.Id == request.Message && m.ClaimedBy == request.Run, cancellationToken);
        if (message is null) return new PreparedMessage(null);
        var today = clock.Today();
        var facts = await StillDueAsync(message, today, cancellationToken);
        if (!message.Prepare([.. facts.Select(f => f.Due)], today, mailer.State.Domain))
        {
            await db.SaveChangesAsync(cancellationToken);
            return new PreparedMessage(null);
        }

        var told = await TellAsync(message, facts, today, cancellationToken);
        if (!told.TryGet(out var letterFacts)) return Result<PreparedMessage>.Refuse(told.Errors);
        var written = writer.Write(await db.LetterTextAsync(message.Kind, message.Language, cancellationToken), letterFacts);
        if (!written.TryGet(out var letter)) return Result<PreparedMessage>.Refuse(written.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new PreparedMessage(new MailToSend(message.Id.Value, message.MessageId!, message.Recipient, letterFacts.Name, letter.Subject, letter.Text, letter.Html));
    }

    /// <summary>What it spoke of, has not been answered, is not stopped, and is this recipient's to hear.</summary>
    private async Task<IReadOnlyList<FactOfStatement>> StillDueAsync(OutgoingMessage message, DateOnly today, CancellationToken cancellation)
    {
        var facts = await db.ReminderFactsAsync(today, cancellation, [.. message.Subjects.Select(s => s.ClauseId).Distinct()], message.Id);
        var key = Recipient.KeyOf(message.Recipient);
        var invited = message.Subjects.Where(s => s.Stage == ReminderStage.Invited).ToList();
        // Somebody asked for this one by name: it goes whatever the switch and the stops say of reminders.
        var asked = (await db.InvitationFactsAsync([.. invited.Select(s => (s.EmployerId, s.Month)).Distinct()], today, cancellation))
            .Where(f => f.To?.Key == key && f.Statement.State != ExpectedState.Answered && invited.Exists(s => s.ClauseId == f.Statement.Clause && s.EmployerId == f.Statement.Employer && s.Month == f.Statement.Month));
        return [.. asked, .. from subject in message.Subjects.Where(s => s.Stage != ReminderStage.Invited)
                   join fact in facts on (subject.ClauseId, subject.EmployerId, subject.Month) equals (fact.Statement.Clause, fact.Statement.Employer, fact.Statement.Month)
                   let isReturned = subject.Stage == ReminderStage.Returned
                   where fact.To?.Key == key && !fact.IsStopped && !fact.IsHeld
                       && (fact.Stage is not null || fact.Statement.State == (isReturned ? ExpectedState.Returned : ExpectedState.Missing))
                   select fact with { Stage = fact.Stage ?? subject.Stage }];
    }

    private async Task<Result<LetterFacts>> TellAsync(OutgoingMessage message, IReadOnlyList<FactOfStatement> facts, DateOnly today, CancellationToken cancellation)
    {
        var firms = new List<LetterFirm>();
        foreach (var firm in facts.GroupBy(f => f.Statement.Employer))
        {
            // The link of the last month declares those before it too.
            var issued = await links.IssueAsync(firm.Key, firm.Max(f => f.Statement.Month), message.Recipient, cancellation);
            if (!issued.TryGet(out var link)) return Result<LetterFacts>.Refuse(issued.Errors);
            firms.Add(new LetterFirm(firm.First().Firm, link, [.. firm.OrderBy(f => f.Statement.Month).ThenBy(f => f.ContractNumber, StringComparer.Ordinal).Select(StatementOf)]));
        }

        var (name, state) = (facts[0].To!.Name, mailer.State);
        return new LetterFacts(message.Language, name, today, state.FromName, state.ReplyTo ?? state.From, firms);
    }

    private static LetterStatement StatementOf(FactOfStatement fact) => new(
        fact.Statement.Month, fact.ContractNumber, fact.Subject, fact.Buyer, fact.Statement.DueOn, fact.Stage!.Value);
}
