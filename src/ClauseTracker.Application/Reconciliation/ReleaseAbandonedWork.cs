using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>
/// Gives back what a process that died had claimed. For a database with one process at work (SQLite): with several, claims lapse by themselves.
/// </summary>
[Requires(Permission.OperateInstance)]
public sealed record ReleaseAbandonedWork : ICommand<Nothing>;

internal sealed class ReleaseAbandonedWorkHandler(IClauseTrackerDb db) : ICommandHandler<ReleaseAbandonedWork, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReleaseAbandonedWork request, CancellationToken cancellationToken)
    {
        await db.Outbox.Where(m => m.ClaimedUntil != null).ExecuteUpdateAsync(s => s.SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null), cancellationToken);
        return new Nothing();
    }
}
