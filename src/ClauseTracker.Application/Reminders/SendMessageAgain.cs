using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Has a message of which nobody knows whether it left, or that was given up, sent again, under the same Message-Id.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SendMessageAgain(OutgoingMessageId Message) : ICommand<Nothing>;

internal sealed class SendMessageAgainHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<SendMessageAgain, Nothing>
{
    public async Task<Result<Nothing>> Handle(SendMessageAgain request, CancellationToken cancellationToken)
    {
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(m => m.Id == request.Message && db.MessageSubjects.Any(s => s.MessageId == m.Id), cancellationToken);
        if (message is null) return new SharedErrors.NotFound();
        var done = message.SendAgain(clock.GetUtcNow());
        if (done.IsRefused) return Result<Nothing>.Refuse(done.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
