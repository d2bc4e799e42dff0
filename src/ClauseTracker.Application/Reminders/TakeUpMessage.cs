using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Claims the message that waited longest for one run. What a run that died had claimed is taken back first.</summary>
/// <param name="Run">The run.</param>
[Requires(Permission.OperateInstance)]
public sealed record TakeUpMessage(Guid Run) : ICommand<TakenMessage>;

/// <summary>A claimed message.</summary>
/// <param name="Id">The message, or null when none is to be sent now.</param>
/// <param name="Buyers">Whose contracts it speaks of: it is written with what they may see.</param>
public sealed record TakenMessage(OutgoingMessageId? Id, IReadOnlyList<OrganisationId> Buyers);

internal sealed class TakeUpMessageHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<TakeUpMessage, TakenMessage>
{
    /// <summary>Longer than a mail server may take for one message (<c>Timeout</c> of the client), so that a living run never loses its claim.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async Task<Result<TakenMessage>> Handle(TakeUpMessage request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var abandoned in await db.OutgoingMessages.Where(m => m.State == MessageState.Sending && m.ClaimedUntil < now).ToListAsync(cancellationToken)) abandoned.TakeBack();
        await db.SaveChangesAsync(cancellationToken);
        var waiting = await db.OutgoingMessages.Where(m => m.State == MessageState.Waiting && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id)
            .Select(m => m.Id).Take(50).ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            // One UPDATE on the row itself: of two runs one finds it still waiting, on either database.
            var claimed = await db.OutgoingMessages.Where(m => m.Id == id && m.State == MessageState.Waiting).ExecuteUpdateAsync(
                s => s.SetProperty(m => m.State, MessageState.Sending).SetProperty(m => m.ClaimedBy, request.Run).SetProperty(m => m.ClaimedUntil, now + Lease)
                    .SetProperty(m => m.Version, m => m.Version + 1),
                cancellationToken);
            if (claimed == 1) return new TakenMessage(id, await db.MessageSubjects.Where(s => s.MessageId == id).Select(s => s.OrganisationId).Distinct().ToListAsync(cancellationToken));
        }

        return new TakenMessage(null, []);
    }
}
