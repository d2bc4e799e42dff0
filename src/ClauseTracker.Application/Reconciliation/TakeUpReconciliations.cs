using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>Claims what waits in the outbox for one run, and says which clauses to reconcile. A claim that is not honoured in time lapses.</summary>
/// <param name="Claim">The run.</param>
[Requires(Permission.OperateInstance)]
public sealed record TakeUpReconciliations(Guid Claim) : ICommand<IReadOnlyList<ClauseId>>;

internal sealed class TakeUpReconciliationsHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<TakeUpReconciliations, IReadOnlyList<ClauseId>>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public async Task<Result<IReadOnlyList<ClauseId>>> Handle(TakeUpReconciliations request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // One UPDATE on the table itself: two runs cannot both have the same row, on either database.
        await db.Outbox.Where(m => m.ClaimedUntil == null || m.ClaimedUntil < now).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.ClaimedBy, request.Claim).SetProperty(m => m.ClaimedUntil, now + Lease), cancellationToken);
        return await db.Outbox.Where(m => m.ClaimedBy == request.Claim).Select(m => m.ClauseId).Distinct().ToListAsync(cancellationToken);
    }
}
