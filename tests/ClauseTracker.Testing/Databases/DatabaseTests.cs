using ClauseTracker.Infrastructure.Composition;

namespace ClauseTracker.Testing.Databases;

/// <summary>Tests that run on each database, every test in a world of its own.</summary>
[TestFixtureSource(typeof(DatabaseUnderTest), nameof(DatabaseUnderTest.All))]
public abstract class DatabaseTests(DatabaseUnderTest database)
{
    private TestWorld? _world;

    protected TestWorld World => _world!;

    protected DatabaseUnderTest Database { get; } = database;

    [SetUp]
    public async Task BeginTheWorld() => _world = await TestWorld.CreateAsync(Database, change: Configured);

    [TearDown]
    public async Task EndTheWorld()
    {
        if (_world is not null) await _world.DisposeAsync();
    }

    /// <summary>The settings of the instance, where a fixture wants others.</summary>
    protected virtual InstanceSettings Configured(InstanceSettings settings) => settings;
}
