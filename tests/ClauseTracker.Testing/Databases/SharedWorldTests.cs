namespace ClauseTracker.Testing.Databases;

/// <summary>Tests that run on each database and only look: all tests of a fixture are in one world, which takes long to fill.</summary>
[TestFixtureSource(typeof(DatabaseUnderTest), nameof(DatabaseUnderTest.All))]
public abstract class SharedWorldTests(DatabaseUnderTest database)
{
    private TestWorld? _world;

    protected TestWorld World => _world!;

    [OneTimeSetUp]
    public async Task BeginTheWorld()
    {
        _world = await TestWorld.CreateAsync(database);
        await FillAsync();
    }

    [OneTimeTearDown]
    public async Task EndTheWorld()
    {
        if (_world is not null) await _world.DisposeAsync();
    }

    [SetUp]
    public void TheSystemAsks() => World.AsSystem();

    /// <summary>Writes what the tests look at.</summary>
    protected abstract Task FillAsync();
}
