using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>Keeps a reconciliation that failed for later: it is never taken for done.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Claim">The run that failed.</param>
/// <param name="ErrorType">Type of the failure, without its message.</param>
[Requires(Permission.OperateInstance)]
public sealed record PostponeReconciliation(ClauseId Clause, Guid Claim, string ErrorType) : ICommand<Nothing>;

internal sealed class PostponeReconciliationHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<PostponeReconciliation, Nothing>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task<Result<Nothing>> Handle(PostponeReconciliation request, CancellationToken cancellationToken)
    {
        await db.Outbox.Where(m => m.ClauseId == request.Clause && m.ClaimedBy == request.Claim).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.LastError, request.ErrorType).SetProperty(m => m.ClaimedUntil, clock.GetUtcNow() + Pause),
            cancellationToken);
        return new Nothing();
    }
}
