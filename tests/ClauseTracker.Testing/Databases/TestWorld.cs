using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClauseTracker.Testing.Databases;

/// <summary>An instance of the product without its doors, on a database of its own, and the verbs of a story.</summary>
public sealed class TestWorld : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly ServiceProvider _services;
    private readonly Dictionary<(Role, OrganisationId?, string), KnownUser> _people = [];

    private TestWorld(ScratchFolder folder, InstanceSettings settings, bool isQuiet)
    {
        (_folder, Settings) = (folder, settings);
        var services = WorldServices.Of(settings);
        if (isQuiet) services.AddLogging(logs => logs.SetMinimumLevel(LogLevel.None));
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Where the instance keeps what it keeps.</summary>
    public InstanceSettings Settings { get; }

    /// <summary>The services, for what the verbs do not say.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Stands still until told; starts at <see cref="WorldServices.Start"/>.</summary>
    public FakeTimeProvider Clock => _services.GetRequiredService<FakeTimeProvider>();

    /// <summary>Who asks at present.</summary>
    public ICurrentUser Actor => _services.GetRequiredService<TestDoor>().Actor;

    public SqlRecorder Sql => _services.GetRequiredService<SqlRecorder>();

    public LogRecorder Logs => _services.GetRequiredService<LogRecorder>();

    /// <summary>A new world on a new migrated database.</summary>
    /// <param name="isQuiet">True to keep no log: for what is measured.</param>
    /// <param name="change">Other settings of the instance, or null.</param>
    public static async Task<TestWorld> CreateAsync(DatabaseUnderTest database, bool isQuiet = false, Func<InstanceSettings, InstanceSettings>? change = null)
    {
        var folder = new ScratchFolder();
        var settings = await database.CreateAsync(folder);
        return new TestWorld(folder, change?.Invoke(settings) ?? settings, isQuiet);
    }

    /// <summary>From now on somebody with this role asks; without <paramref name="organisation"/> the role holds everywhere.</summary>
    /// <param name="name">Tells two people of the same role apart.</param>
    public async Task<KnownUser> AsAsync(Role role, OrganisationId? organisation = null, string name = "Une")
    {
        if (!_people.TryGetValue((role, organisation, name), out var known))
        {
            var user = User.Create(EntityId.New<UserId>(Clock.GetUtcNow()), $"{name} {role}", $"personne{_people.Count + 1}@exemple.invalid").Value;
            user.Grant(role, organisation);
            known = new KnownUser(user.Id, user.DisplayName, [(role, organisation)]);
            await InScopeAsync(new SystemUser("tests"), async provider =>
            {
                var db = provider.GetRequiredService<IClauseTrackerDb>();
                db.People.Add(user);
                return await db.SaveChangesAsync();
            });
            _people[(role, organisation, name)] = known;
        }

        As(known);
        return known;
    }

    /// <summary>From now on <paramref name="actor"/> asks.</summary>
    public void As(ICurrentUser actor) => _services.GetRequiredService<TestDoor>().Actor = actor;

    /// <summary>From now on the system asks, as jobs and the command line do.</summary>
    public void AsSystem() => As(new SystemUser("tests"));

    /// <summary>Does something as the present actor.</summary>
    [return: DoNotIgnore]
    public Task<Result<T>> DoAsync<T>(ICommand<T> command) => InScopeAsync(Actor, provider => provider.GetRequiredService<IUseCases>().DoAsync(command));

    /// <summary>Asks something as the present actor.</summary>
    [return: DoNotIgnore]
    public Task<Result<T>> AskAsync<T>(IQuery<T> query) => InScopeAsync(Actor, provider => provider.GetRequiredService<IUseCases>().AskAsync(query));

    /// <summary>Does something that must succeed.</summary>
    public async Task<T> DoneAsync<T>(ICommand<T> command) => Done(await DoAsync(command));

    /// <summary>Asks something that must be answered.</summary>
    public async Task<T> AnswerAsync<T>(IQuery<T> query) => Done(await AskAsync(query));

    /// <summary>Does something that must succeed, as the system, whoever asks at present: what a story begins with.</summary>
    public async Task<T> GivenAsync<T>(ICommand<T> command) =>
        Done(await InScopeAsync(new SystemUser("tests"), provider => provider.GetRequiredService<IUseCases>().DoAsync(command)));

    /// <summary>Reconciles what waits; gives the number of clauses reconciled.</summary>
    public Task<int> ReconcileAsync() => _services.GetRequiredService<OutboxRunner>().RunAsync();

    /// <summary>Reads the database past every filter, to see what is really there.</summary>
    public Task<T> ReadAsync<T>(Func<ClauseTrackerDbContext, Task<T>> read) => InScopeAsync(new SystemUser("tests"), provider =>
    {
        provider.GetRequiredService<OrganisationScope>().Open(new SystemUser("tests"), Permission.OperateInstance);
        return read(provider.GetRequiredService<ClauseTrackerDbContext>());
    });

    /// <summary>The organisation of this SIRET, which must be there.</summary>
    public Task<OrganisationId> OrganisationAsync(string siret) =>
        ReadAsync(db => db.Organisations.Where(o => o.Siret == Siret.Known(siret)).Select(o => o.Id).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        await DatabaseUnderTest.DropAsync(Settings, _services);
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private static T Done<T>(Result<T> result)
    {
        Assert.That(result.Errors, Is.Empty);
        return result.Value;
    }

    private async Task<T> InScopeAsync<T>(ICurrentUser actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await work(scope.ServiceProvider);
    }
}
