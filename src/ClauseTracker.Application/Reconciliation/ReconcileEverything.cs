using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>Asks for the reconciliation of every clause, so that what time alone changes is seen. Gives how many.</summary>
[Requires(Permission.Reconcile)]
public sealed record ReconcileEverything : ICommand<int>;

internal sealed class ReconcileEverythingHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ReconcileEverything, int>
{
    public async Task<Result<int>> Handle(ReconcileEverything request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var clauses = await db.Clauses.Select(c => c.Id).ToListAsync(cancellationToken);
        await db.BulkInsertAsync(clauses.Select(c => new OutboxMessage { Id = Guid.CreateVersion7(now), ClauseId = c, RequestedAt = now }), cancellationToken);
        return clauses.Count;
    }
}
