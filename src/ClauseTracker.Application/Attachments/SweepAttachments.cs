using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>Ends what is past its retention, and deletes the contents that nothing stands for any more. Gives how many contents went.</summary>
[Requires(Permission.OperateInstance)]
public sealed record SweepAttachments : ICommand<int>;

internal sealed class SweepAttachmentsHandler(IClauseTrackerDb db, IAttachmentStore store, TimeProvider clock) : ICommandHandler<SweepAttachments, int>
{
    // A content is taken in before its row is saved: one that is younger may still get its row.
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    public async Task<Result<int>> Handle(SweepAttachments request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = clock.Today();
        var ended = await db.Attachments.Where(a => a.RemovedAt == null && a.KeepUntil < today).ToListAsync(cancellationToken);
        ended.ForEach(a => a.Remove(now));
        await db.SaveChangesAsync(cancellationToken);

        var deleted = 0;
        foreach (var batch in store.TakenBefore(now - Young).Chunk(500))
        {
            var needed = (await db.Attachments.Where(a => a.RemovedAt == null && batch.Contains(a.Hash)).Select(a => a.Hash).Distinct().ToListAsync(cancellationToken)).ToHashSet();
            foreach (var hash in batch.Where(h => !needed.Contains(h)))
            {
                store.Delete(hash);
                deleted++;
            }
        }

        return deleted;
    }
}
