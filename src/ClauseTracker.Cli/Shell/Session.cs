using System.CommandLine;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Cli.Shell;

/// <summary>One run of one verb: its arguments, and the application that it talks to as the operator.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ParseResult _arguments;

    private Session(ServiceProvider services, ParseResult arguments, Terminal terminal, CancellationToken cancellation) =>
        (_services, _arguments, Terminal, Cancellation) = (services, arguments, terminal, cancellation);

    public Terminal Terminal { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>True once a command succeeded.</summary>
    public bool HasChanged { get; private set; }

    public static Session Open(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(terminal.Settings);
        if (arguments.GetValue<string>(GlobalOptions.Data) is { } folder)
        {
            configuration.AddInMemoryCollection([new KeyValuePair<string, string?>("ClauseTracker:DataDirectory", folder)]);
        }

        var services = new ServiceCollection().AddLogging().AddClauseTracker(InstanceSettings.From(configuration.Build()));
        services.AddSingleton<IActorSource, Operator>().AddSingleton<IBackgroundSignal, NoSignal>();
        return new Session(services.BuildServiceProvider(), arguments, terminal, cancellation);
    }

    /// <summary>The value of an option or argument, by its name.</summary>
    public T? Get<T>(string name) => _arguments.GetValue<T>(name);

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    [return: DoNotIgnore]
    public async Task<Result<T>> DoAsync<T>(ICommand<T> command)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(command, Cancellation);
        HasChanged |= result.IsSuccess;
        return result;
    }

    [return: DoNotIgnore]
    public async Task<Result<T>> AskAsync<T>(IQuery<T> query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUseCases>().AskAsync(query, Cancellation);
    }

    /// <summary>Reconciles what waits, so that what was just done shows at once. Gives the number of clauses.</summary>
    public Task<int> ReconcileAsync(IProgress<int>? progress = null) => Service<OutboxRunner>().RunAsync(progress, Cancellation);

    /// <summary>Runs long work and shows how far it is: a bar to people, lines when asked for, else nothing.</summary>
    public Task<T> FollowAsync<T>(string title, Func<IProgress<WorkDone>, Task<T>> work)
    {
        var (wanted, json) = (Get<string>(GlobalOptions.Progress), Get<bool>(GlobalOptions.Json));
        if (wanted == GlobalOptions.PlainProgress) return work(new ProgressLines(json ? Terminal.Errors : Terminal.Output));
        var shown = Terminal.IsInteractive && !json && wanted != GlobalOptions.NoProgress;
        return shown ? ProgressBar.ShowAsync(Terminal.Errors, title, work) : work(new NoProgress());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Operator : IActorSource
    {
        public ICurrentUser Actor { get; } = new SystemUser("operator");
    }

    private sealed class NoSignal : IBackgroundSignal
    {
        public void WorkAdded()
        {
            // The verb itself reconciles before it ends.
        }
    }
}
