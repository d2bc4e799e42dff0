using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>The facts of one message, with the proof of sending.</summary>
[Requires(Permission.ManageReminders)]
public sealed record GetMessage(OutgoingMessageId Message) : IQuery<MessageSheet>;

/// <summary>A message.</summary>
/// <param name="ServerAnswer">What the mail server said last; with « sent », the proof.</param>
/// <param name="Others">Statements of buyers that the user does not see.</param>
public sealed record MessageSheet(
    OutgoingMessageId Id, string Recipient, RecipientSource Source, ContactLanguage Language, ReminderStage Kind, MessageState State, DateOnly SendOn, DateTimeOffset CreatedAt, string? AskedBy,
    int Attempts, DateTimeOffset NextAttemptAt, DateTimeOffset? HandedOverAt, DateTimeOffset? SentAt, string? MessageId, string? ServerAnswer, IReadOnlyList<MessageLine> About, int Others)
{
    public override string ToString() => nameof(MessageSheet);
}

/// <summary>A statement that a message speaks of.</summary>
public sealed record MessageLine(ClauseId Clause, OrganisationId FirmId, string Firm, string ContractNumber, string Subject, YearMonth Month, ReminderStage Stage);

internal sealed class GetMessageHandler(IClauseTrackerDb db) : IQueryHandler<GetMessage, MessageSheet>
{
    public async Task<Result<MessageSheet>> Handle(GetMessage request, CancellationToken cancellationToken)
    {
        var id = request.Message;
        var m = await db.OutgoingMessages.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        var about = await (from subject in db.MessageSubjects
                           join firm in db.Organisations on subject.EmployerId equals firm.Id
                           join clause in db.Clauses on subject.ClauseId equals clause.Id
                           join contract in db.Contracts on clause.ContractId equals contract.Id
                           where subject.MessageId == id
                           orderby subject.Number
                           select new MessageLine(subject.ClauseId, subject.EmployerId, firm.Name, contract.Number, contract.Facts.Subject, subject.Month, subject.Stage)).ToListAsync(cancellationToken);
        var all = await db.MessageSubjects.IgnoreQueryFilters().CountAsync(s => s.MessageId == id, cancellationToken);
        var asker = await db.People.Where(p => db.OutgoingMessages.Any(x => x.Id == id && x.AskedBy == p.Id)).Select(p => p.DisplayName).FirstOrDefaultAsync(cancellationToken);
        if (m is null || about.Count == 0) return new SharedErrors.NotFound();
        return new MessageSheet(
            m.Id, m.Recipient, m.Source, m.Language, m.Kind, m.State, m.SendOn, Clock.InParis(m.CreatedAt), asker, m.Attempts, Clock.InParis(m.NextAttemptAt),
            m.HandedOverAt is { } handed ? Clock.InParis(handed) : null, m.SentAt is { } sent ? Clock.InParis(sent) : null, m.MessageId, m.ServerAnswer, about, all - about.Count);
    }
}
