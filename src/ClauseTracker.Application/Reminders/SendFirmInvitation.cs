using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>
/// Has the firm's contact sent the link by which it answers for a month, as a message like any other: logged, at most once, one a person and day. The link itself is
/// made when the letter is written, and is stored nowhere.
/// </summary>
/// <param name="Month">The month to declare.</param>
[Requires(Permission.InviteFirms)]
public sealed record SendFirmInvitation(OrganisationId Firm, YearMonth? Month) : ICommand<SentInvitation>;

/// <summary>Who is written to.</summary>
/// <param name="Messages">The messages, in the order of the recipients.</param>
/// <param name="Recipients">Mail addresses.</param>
public sealed record SentInvitation(IReadOnlyList<OutgoingMessageId> Messages, IReadOnlyList<string> Recipients)
{
    public override string ToString() => nameof(SentInvitation);
}

internal sealed class SendFirmInvitationValidator : AbstractValidator<SendFirmInvitation>
{
    public SendFirmInvitationValidator() => RuleFor(s => s.Month).NotNull();
}

internal sealed class SendFirmInvitationHandler(IClauseTrackerDb db, IMailer mailer, ICurrentUser user, TimeProvider clock) : ICommandHandler<SendFirmInvitation, SentInvitation>
{
    public async Task<Result<SentInvitation>> Handle(SendFirmInvitation request, CancellationToken cancellationToken)
    {
        var (firm, month, today) = (request.Firm, request.Month!.Value, clock.Today());
        if (month > YearMonth.Of(today)) return new StatementErrors.MonthInFuture(month);
        var asked = await db.InvitationFactsAsync([(firm, month)], today, cancellationToken);
        if (asked.Count == 0) return await db.Organisations.AnyAsync(o => o.Id == firm, cancellationToken) ? new FirmLinkErrors.NothingToAnswer() : new SharedErrors.NotFound();
        if (!mailer.State.IsConfigured) return new ReminderErrors.NoMailServer();
        var waiting = asked.Where(f => f.Statement.State != ExpectedState.Answered).ToList();
        if (waiting.Count == 0) return new ReminderErrors.AnsweredAlready(month);
        if (waiting.TrueForAll(f => f.To is null)) return new ReminderErrors.NobodyToWriteTo();
        var recipients = waiting.ToDictionary(f => f.Statement, f => f.To);
        var plan = ReminderPlan.Gather(waiting.Select(f => f.Due), s => recipients[s], await db.WrittenToOnAsync(today, cancellationToken));
        if (plan.Letters.Count == 0) return new ReminderErrors.WrittenToToday();
        var messages = await db.WriteLettersAsync(plan.Letters, today, user, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new SentInvitation([.. messages.Select(m => m.Id)], [.. plan.Letters.Select(l => l.To.Address)]);
    }
}

internal static class Invitations
{
    /// <summary>What these firms were to declare of these months, each as an invitation: whatever was written before, and whether or not its buyer holds reminders.</summary>
    public static async Task<IReadOnlyList<FactOfStatement>> InvitationFactsAsync(
        this IClauseTrackerDb db, IReadOnlyCollection<(OrganisationId Firm, YearMonth Month)> asked, DateOnly today, CancellationToken cancellation)
    {
        if (asked.Count == 0) return [];
        var (first, last, firms) = (asked.Min(a => a.Month), asked.Max(a => a.Month), asked.Select(a => a.Firm).Distinct().ToList());
        var (from, to) = (first.FirstDay, last.LastDay);
        var clauses = await db.Placements.Where(p => firms.Contains(p.EmployerId) && p.StartsOn <= to && (p.EndsOn == null || p.EndsOn >= from)).Select(p => p.ClauseId)
            .Union(db.Statements.Where(s => firms.Contains(s.EmployerId) && s.Month >= first && s.Month <= last && s.Status == StatementStatus.Returned).Select(s => s.ClauseId)).ToListAsync(cancellation);
        if (clauses.Count == 0) return [];
        var facts = await db.ReminderFactsAsync(today, cancellation, clauses, between: (first, last));
        return [.. facts.Where(f => asked.Contains((f.Statement.Employer, f.Statement.Month))).Select(f => f with { Stage = ReminderStage.Invited })];
    }

    /// <summary>Writes letters: one that waits for the same person says more, else a new one is written.</summary>
    public static async Task<IReadOnlyList<OutgoingMessage>> WriteLettersAsync(
        this IClauseTrackerDb db, IReadOnlyList<PlannedLetter> letters, DateOnly today, ICurrentUser user, TimeProvider clock, CancellationToken cancellation)
    {
        if (letters.Count == 0) return [];
        var now = clock.GetUtcNow();
        // Subjects are scoped: those of other buyers are in the message too, and must be seen to be numbered after.
        var waiting = await db.OutgoingMessages.IgnoreQueryFilters().Include(m => m.Subjects).Where(m => m.State == MessageState.Waiting).ToListAsync(cancellation);
        var open = waiting.GroupBy(m => m.Recipient, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var written = new List<OutgoingMessage>();
        foreach (var letter in letters)
        {
            if (open.TryGetValue(letter.To.Address, out var message)) message.Add(letter.About, today);
            else db.OutgoingMessages.Add(message = OutgoingMessage.Write(EntityId.New<OutgoingMessageId>(now), letter, today, user.Id, now));
            written.Add(message);
        }

        return written;
    }
}
