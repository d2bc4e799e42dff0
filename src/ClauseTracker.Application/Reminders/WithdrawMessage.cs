using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Takes a message back before it leaves; what it spoke of is due again.</summary>
[Requires(Permission.ManageReminders)]
public sealed record WithdrawMessage(OutgoingMessageId Message) : ICommand<Nothing>;

internal sealed class WithdrawMessageHandler(IClauseTrackerDb db) : ICommandHandler<WithdrawMessage, Nothing>
{
    public async Task<Result<Nothing>> Handle(WithdrawMessage request, CancellationToken cancellationToken)
    {
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(m => m.Id == request.Message && db.MessageSubjects.Any(s => s.MessageId == m.Id), cancellationToken);
        if (message is null) return new SharedErrors.NotFound();
        var done = message.Withdraw();
        if (done.IsRefused) return Result<Nothing>.Refuse(done.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
