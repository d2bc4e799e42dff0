using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>
/// Notes, before the server is given anything, that from now on nobody can know whether the message left until the server says so. A run that dies afterwards
/// leaves a message that is never sent again by itself. Gives false when the message is no longer this run's.
/// </summary>
[Requires(Permission.OperateInstance)]
public sealed record HandOverMessage(OutgoingMessageId Message, Guid Run) : ICommand<bool>;

internal sealed class HandOverMessageHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<HandOverMessage, bool>
{
    public async Task<Result<bool>> Handle(HandOverMessage request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(m => m.Id == request.Message && m.ClaimedBy == request.Run && m.State == MessageState.Sending, cancellationToken);
        if (message is null || message.ClaimedUntil <= now) return false;
        message.HandOver(now);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
