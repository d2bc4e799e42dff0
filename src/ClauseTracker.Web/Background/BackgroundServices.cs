using ClauseTracker.Application.Abstractions;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Web.Access;
using Hangfire;
using Hangfire.InMemory;

namespace ClauseTracker.Web.Background;

/// <summary>Hangfire: in memory beside SQLite, in the database on SQL Server. What matters is in the application's own tables.</summary>
public static class BackgroundServices
{
    public static IServiceCollection AddBackground(this IServiceCollection services, InstanceSettings settings)
    {
        services.AddHangfire(hangfire =>
        {
            hangfire.UseRecommendedSerializerSettings().UseSimpleAssemblyNameTypeSerializer();
            if (settings.Database.IsSqlServer) hangfire.UseSqlServerStorage(settings.Database.ConnectionString);
            else hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) });
        });
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        services.AddSingleton<IBackgroundSignal, HangfireSignal>();
        services.AddTransient<ReconcilePendingJob>();
        services.AddTransient<RunOperationsJob>();
        services.AddTransient<SweepHoursFilesJob>();
        services.AddTransient<ReconcileEverythingJob>();
        services.AddTransient<RefreshDutiesJob>();
        services.AddTransient<SendRemindersJob>();
        services.AddTransient<DeliverMessagesJob>();
        services.AddTransient<ReadBouncesJob>();
        services.AddTransient<SweepAttachmentsJob>();
        return services;
    }

    /// <summary>Opens the dashboard to administrators alone and sets the schedule.</summary>
    public static void UseBackground(this WebApplication app)
    {
        app.MapHangfireDashboardWithAuthorizationPolicy(AccessServices.OperatorsOnly, "/jobs", new DashboardOptions { AppPath = "/home" });
        Schedule.Apply(app.Services.GetRequiredService<IRecurringJobManager>());
    }

    /// <summary>Takes up what a process that died had left.</summary>
    public static async Task TakeUpAbandonedAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<InstanceSettings>().Database.IsSqlServer) return;
        await app.Services.GetRequiredService<OutboxRunner>().ReleaseAbandonedAsync(CancellationToken.None);
        await app.Services.GetRequiredService<OperationRunner>().ReleaseAbandonedAsync(CancellationToken.None);
    }
}
