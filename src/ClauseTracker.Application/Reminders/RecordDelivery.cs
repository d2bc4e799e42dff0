using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Notes what the mail server did with a message; with « accepted », its words are the proof of sending. A refused recipient becomes a task.</summary>
[Requires(Permission.OperateInstance)]
public sealed record RecordDelivery(OutgoingMessageId Message, Guid Run, MailAnswer Answer) : ICommand<Nothing>
{
    public override string ToString() => nameof(RecordDelivery);
}

internal sealed class RecordDeliveryHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RecordDelivery, Nothing>
{
    public async Task<Result<Nothing>> Handle(RecordDelivery request, CancellationToken cancellationToken)
    {
        var message = await db.OutgoingMessages.Include(m => m.Subjects).SingleOrDefaultAsync(m => m.Id == request.Message, cancellationToken);
        if (message is null) return new SharedErrors.NotFound();
        var (now, said) = (clock.GetUtcNow(), request.Answer.Said);
        // A run that was taken for dead and was only slow knows better than the one that took the message back.
        if (request.Answer.Outcome != MailOutcome.Accepted && message.ClaimedBy != request.Run) return new Nothing();
        switch (request.Answer.Outcome)
        {
            case MailOutcome.Accepted: message.Sent(said, now); break;
            case MailOutcome.Unknown: message.LoseSight(said); break;
            case MailOutcome.Rejected: message.GiveUp(said); break;
            case MailOutcome.RecipientRefused:
                message.Refuse(said);
                await db.FlagStaleAsync(message, now, cancellationToken);
                break;
            default: message.PutOff(said, now); break;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
