using ClauseTracker.Application.Abstractions;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClauseTracker.Testing.Databases;

/// <summary>The services of an instance as its doors compose them, with a clock that stands still and a door that says who asks.</summary>
public static class WorldServices
{
    /// <summary>Monday 16 November 2026, eleven o'clock in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Everything below a door; what is registered afterwards takes the place of it.</summary>
    public static IServiceCollection Of(InstanceSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace));
        services.AddClauseTracker(settings);
        services.AddSingleton(new FakeTimeProvider(Start));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<FakeTimeProvider>());
        services.AddSingleton<TestDoor>();
        services.AddSingleton<IActorSource>(provider => provider.GetRequiredService<TestDoor>());
        services.AddSingleton<IBackgroundSignal, NoSignal>();
        services.AddSingleton<SqlRecorder>();
        services.ConfigureDbContext<ClauseTrackerDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<SqlRecorder>()));
        services.AddSingleton<LogRecorder>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogRecorder>());
        return services;
    }
}

/// <summary>Where somebody comes in: a visitor until a test says who.</summary>
public sealed class TestDoor : IActorSource
{
    public ICurrentUser Actor { get; set; } = KnownUser.Visitor;
}
