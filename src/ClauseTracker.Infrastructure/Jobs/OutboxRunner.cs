using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Clauses;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Reconciles what waits in the outbox, a clause at a time, each in a unit of work of its own.</summary>
public sealed class OutboxRunner(IServiceScopeFactory scopes, ILogger<OutboxRunner> log, TimeProvider clock)
{
    /// <summary>Works until nothing waits; gives the number of clauses reconciled. Throws at the end when some of them failed.</summary>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var (done, failed) = (0, 0);
        while (true)
        {
            var claim = Guid.CreateVersion7(clock.GetUtcNow());
            var clauses = await scopes.AsJobsAsync(useCases => useCases.DoAsync(new TakeUpReconciliations(claim), cancellation));
            if (!clauses.TryGet(out var waiting) || waiting.Count == 0) break;
            foreach (var clause in waiting)
            {
                if (await ReconcileAsync(clause, claim, cancellation)) done++;
                else failed++;
                progress?.Report(done);
            }
        }

        return failed == 0 ? done : throw new ReconciliationsFailedException(failed);
    }

    /// <summary>Gives back, at the start of the only process, what a dead one had claimed.</summary>
    public async Task ReleaseAbandonedAsync(CancellationToken cancellation) =>
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new ReleaseAbandonedWork(), cancellation))).Value;

    private async Task<bool> ReconcileAsync(ClauseId clause, Guid claim, CancellationToken cancellation)
    {
        try
        {
            var reconciled = await scopes.AsJobsAsync(useCases => useCases.DoAsync(new ReconcileClause(clause, claim), cancellation));
            if (reconciled.IsSuccess) return true;
            await PostponeAsync(clause, claim, reconciled.Errors[0].Code, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("Clause {Clause} was not reconciled: {Failure}", clause, failure.GetType().Name);
            await PostponeAsync(clause, claim, failure.GetType().Name, cancellation);
        }

        return false;
    }

    private async Task PostponeAsync(ClauseId clause, Guid claim, string error, CancellationToken cancellation) =>
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new PostponeReconciliation(clause, claim, error), cancellation))).Value;
}

/// <summary>Some clauses were not reconciled; what asked for it is kept for later.</summary>
/// <param name="failed">How many.</param>
public sealed class ReconciliationsFailedException(int failed) : Exception($"{failed} reconciliations failed and were kept for later.")
{
    /// <summary>How many clauses.</summary>
    public int Failed => failed;
}
