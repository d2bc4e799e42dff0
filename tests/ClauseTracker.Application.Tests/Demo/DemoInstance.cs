using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Demo;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using ClauseTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Demo;

/// <summary>An instance of its own on a real file, on a day of its own.</summary>
internal sealed class DemoInstance : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ServiceProvider _services;

    private DemoInstance(TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddClauseTracker(new InstanceSettings(_folder.Path, new DatabaseChoice(null, _folder.PathOf("clausetracker.db")), null));
        services.AddSingleton(clock);
        services.AddSingleton<IActorSource, Operator>();
        services.AddSingleton<IBackgroundSignal, NoSignal>();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The files of the database: the file itself, and what lies beside it.</summary>
    public IEnumerable<string> DatabaseFiles => Directory.EnumerateFiles(_folder.Path, "clausetracker.db*");

    public static async Task<DemoInstance> OnAsync(TimeProvider clock)
    {
        var instance = new DemoInstance(clock);
        await instance._services.GetRequiredService<DatabaseUpdate>().RunAsync();
        return instance;
    }

    public async Task<Result<DemoTerritoryReport>> LoadAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(new LoadDemoTerritory());
    }

    public Task<int> ReconcileAsync() => _services.GetRequiredService<OutboxRunner>().RunAsync();

    /// <summary>Reads as somebody who sees all.</summary>
    public async Task<T> ReadAsync<T>(Func<IClauseTrackerDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Open(new SystemUser("tests"), Domain.Access.Permission.OperateInstance);
        return await read(scope.ServiceProvider.GetRequiredService<IClauseTrackerDb>());
    }

    public async Task<Result<T>> DoAsync<T>(Func<IUseCases, Task<Result<T>>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IUseCases>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private sealed class Operator : IActorSource
    {
        public ICurrentUser Actor { get; } = new SystemUser("tests");
    }
}
