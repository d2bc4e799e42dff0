using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Infrastructure.Composition;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>Every recurring job, in one place. Times are those of Paris.</summary>
public static class Schedule
{
    public static void Apply(IRecurringJobManager jobs)
    {
        var paris = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris") };
        jobs.AddOrUpdate<ReconcilePendingJob>("reconcile-pending", job => job.RunAsync(CancellationToken.None), "*/15 * * * * *", paris);
        jobs.AddOrUpdate<RunOperationsJob>("run-operations", job => job.RunAsync(CancellationToken.None), "*/30 * * * * *", paris);
        jobs.AddOrUpdate<ReconcileEverythingJob>("reconcile-everything", job => job.RunAsync(CancellationToken.None), "15 2 * * *", paris);
        jobs.AddOrUpdate<RefreshDutiesJob>("refresh-duties", job => job.RunAsync(CancellationToken.None), "45 2 * * *", paris);
        jobs.AddOrUpdate<SweepAttachmentsJob>("sweep-attachments", job => job.RunAsync(CancellationToken.None), "20 * * * *", paris);
    }
}

/// <summary>Deletes the files whose time is over.</summary>
public sealed class SweepAttachmentsJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("jobs"));
        _ = (await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new SweepAttachments(), cancellation)).Value;
    }
}

/// <summary>Reconciles what changes asked for.</summary>
public sealed class ReconcilePendingJob(OutboxRunner outbox)
{
    public Task RunAsync(CancellationToken cancellation) => outbox.RunAsync(cancellation: cancellation);
}

/// <summary>Carries out the long operations that wait.</summary>
public sealed class RunOperationsJob(OperationRunner operations)
{
    public Task RunAsync(CancellationToken cancellation) => operations.RunAsync(cancellation);
}

/// <summary>Reconciles every clause, for what time alone changes.</summary>
public sealed class ReconcileEverythingJob(IServiceScopeFactory scopes, OutboxRunner outbox)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("jobs"));
            _ = (await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new ReconcileEverything(), cancellation)).Value;
        }

        await outbox.RunAsync(cancellation: cancellation);
    }
}

/// <summary>Assesses every contract again: what an update of the application or of the database left unsaid.</summary>
public sealed class RefreshDutiesJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("jobs"));
        _ = (await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new RefreshDuties(), cancellation)).Value;
    }
}

/// <summary>Starts the jobs at once instead of at their next time.</summary>
public sealed class HangfireSignal(IBackgroundJobClient jobs) : IBackgroundSignal
{
    public void WorkAdded()
    {
        jobs.Enqueue<ReconcilePendingJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<RunOperationsJob>(job => job.RunAsync(CancellationToken.None));
    }
}

/// <summary>For a door that does the work itself once its command is done.</summary>
public sealed class NoSignal : IBackgroundSignal
{
    public void WorkAdded()
    {
    }
}
