using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>What a report says of a message of ours that did not arrive (RFC 3464).</summary>
/// <param name="Message">Found by the Message-Id or the return address.</param>
/// <param name="Status">« 5.1.1 »: 5 is for good, 4 is for now.</param>
/// <param name="Diagnostic">The other server's words.</param>
public sealed record BounceReport(OutgoingMessageId Message, string Status, string Diagnostic)
{
    /// <summary>True when trying again is of no use.</summary>
    public bool IsForGood => Status.StartsWith('5');

    /// <summary>The server's words may name somebody.</summary>
    public override string ToString() => $"{nameof(BounceReport)} {Message} {Status}";
}

/// <summary>Reads reports of mail that did not arrive.</summary>
public interface IBounceReader
{
    /// <summary>The report, or null when the file is none, or about no message that this instance could have sent.</summary>
    Task<BounceReport?> ReadAsync(Stream file, CancellationToken cancellation);
}

/// <summary>Notes that a message came back; its recipient's address becomes a task. A report of a delay changes nothing. Gives true when something was new.</summary>
[Requires(Permission.OperateInstance)]
public sealed record RecordBounce(Stream File) : ICommand<bool>;

internal sealed class RecordBounceHandler(IClauseTrackerDb db, IBounceReader reader, TimeProvider clock) : ICommandHandler<RecordBounce, bool>
{
    public async Task<Result<bool>> Handle(RecordBounce request, CancellationToken cancellationToken)
    {
        var report = await reader.ReadAsync(request.File, cancellationToken);
        if (report is null) return new ReminderErrors.NotABounce();
        var message = await db.OutgoingMessages.Include(m => m.Subjects).SingleOrDefaultAsync(m => m.Id == report.Message, cancellationToken);
        if (message is null) return new ReminderErrors.NotABounce();
        if (!report.IsForGood || !message.Bounce($"{report.Status} {report.Diagnostic}".Trim())) return false;
        await db.FlagStaleAsync(message, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
