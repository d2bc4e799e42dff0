using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Months;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Reminders;
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
        jobs.AddOrUpdate<SweepHoursFilesJob>("sweep-hours-files", job => job.RunAsync(CancellationToken.None), "*/5 * * * *", paris);
        jobs.AddOrUpdate<ReconcileEverythingJob>("reconcile-everything", job => job.RunAsync(CancellationToken.None), "15 2 * * *", paris);
        jobs.AddOrUpdate<RefreshDutiesJob>("refresh-duties", job => job.RunAsync(CancellationToken.None), "45 2 * * *", paris);
        jobs.AddOrUpdate<SendRemindersJob>("send-reminders", job => job.RunAsync(CancellationToken.None), ReminderHours.Cron, paris);
        jobs.AddOrUpdate<DeliverMessagesJob>("deliver-messages", job => job.RunAsync(CancellationToken.None), "* * * * *", paris);
        jobs.AddOrUpdate<ReadBouncesJob>("read-bounces", job => job.RunAsync(CancellationToken.None), "*/10 * * * *", paris);
        jobs.AddOrUpdate<SweepKeptAnswersJob>("sweep-kept-answers", job => job.RunAsync(CancellationToken.None), "50 3 * * *", paris);
        jobs.AddOrUpdate<SweepAttachmentsJob>("sweep-attachments", job => job.RunAsync(CancellationToken.None), "20 * * * *", paris);
        // Every night, not only in the first days: a placement recorded late has its statement opened late, and a night that was missed is made up for.
        jobs.AddOrUpdate<OpenMonthJob>("open-month", job => job.RunAsync(CancellationToken.None), "30 1 * * *", paris);
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

/// <summary>Deletes the files of hours that nobody confirmed.</summary>
public sealed class SweepHoursFilesJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new SweepHoursFiles(), cancellation))).Value;
    }
}

/// <summary>Reconciles every clause, for what time alone changes.</summary>
public sealed class ReconcileEverythingJob(IServiceScopeFactory scopes, OutboxRunner outbox)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new ReconcileEverything(), cancellation))).Value;
        await outbox.RunAsync(cancellation: cancellation);
    }
}

/// <summary>Assesses every contract again: what an update of the application or of the database left unsaid.</summary>
public sealed class RefreshDutiesJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new RefreshDuties(), cancellation))).Value;
    }
}

/// <summary>Deletes the attached files whose time is over.</summary>
public sealed class SweepAttachmentsJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new SweepAttachments(), cancellation))).Value;
    }
}

/// <summary>Forgets what firms' software was answered long ago.</summary>
public sealed class SweepKeptAnswersJob(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new SweepKeptAnswers(), cancellation))).Value;
    }
}

/// <summary>Opens the month that has just ended.</summary>
public sealed class OpenMonthJob(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var ended = YearMonth.Of(clock.Today()).AddMonths(-1);
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new OpenMonth(ended), cancellation))).Value;
    }
}

/// <summary>Writes the reminders that are due for the buyers whose switch is on, and sends them.</summary>
public sealed class SendRemindersJob(IServiceScopeFactory scopes, MessageRunner messages)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Another node that wrote them first is no failure: they are written.
        _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new QueueReminders(ByItself: true), cancellation))).IsSuccess;
        await messages.RunAsync(cancellation);
    }
}

/// <summary>Sends what waits for the mail server.</summary>
public sealed class DeliverMessagesJob(MessageRunner messages)
{
    public Task RunAsync(CancellationToken cancellation) => messages.RunAsync(cancellation);
}

/// <summary>Reads what came back.</summary>
public sealed class ReadBouncesJob(BounceFolder bounces)
{
    public Task RunAsync(CancellationToken cancellation) => bounces.RunAsync(cancellation: cancellation);
}

/// <summary>Starts the jobs at once instead of at their next time.</summary>
public sealed class HangfireSignal(IBackgroundJobClient jobs) : IBackgroundSignal
{
    public void WorkAdded()
    {
        jobs.Enqueue<ReconcilePendingJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<RunOperationsJob>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<DeliverMessagesJob>(job => job.RunAsync(CancellationToken.None));
    }
}

/// <summary>For a door that does the work itself once its command is done.</summary>
public sealed class NoSignal : IBackgroundSignal
{
    public void WorkAdded()
    {
    }
}
