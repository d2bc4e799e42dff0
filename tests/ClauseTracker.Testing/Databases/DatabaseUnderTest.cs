using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// The kind of database that a fixture runs on: SQLite always; SQL Server when the environment says where one is. Give it to a fixture with
/// <c>[TestFixtureSource(typeof(DatabaseUnderTest), nameof(DatabaseUnderTest.All))]</c>, or derive from <see cref="DatabaseTests"/>.
/// </summary>
public sealed class DatabaseUnderTest
{
    /// <summary>Environment variable with a connection string to any server that speaks the protocol; its user must be able to create databases.</summary>
    public const string SqlServerVariable = "CLAUSETRACKER_TEST_SQLSERVER";

    /// <summary>One file, which needs nothing.</summary>
    public static readonly DatabaseUnderTest Sqlite = new("SQLite", null);

    private static readonly Lazy<Task<byte[]>> SqliteTemplate = new(MigrateTemplateAsync);

    private readonly string? _server;

    private DatabaseUnderTest(string name, string? server) => (Name, _server) = (name, server);

    /// <summary>Every kind; the one that is not there shows as ignored, with the reason.</summary>
    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(Sqlite);
            var server = Environment.GetEnvironmentVariable(SqlServerVariable);
            var data = new TestFixtureData(new DatabaseUnderTest("SQL Server", server));
            yield return string.IsNullOrWhiteSpace(server) ? data.Ignore($"{SqlServerVariable} holds no connection string.") : data;
        }
    }

    /// <summary>How reports call it.</summary>
    public string Name { get; }

    /// <summary>True for SQL Server.</summary>
    public bool IsSqlServer => _server is not null;

    public override string ToString() => Name;

    /// <summary>The settings of an instance that keeps everything in <paramref name="folder"/>, with a new migrated database.</summary>
    internal async Task<InstanceSettings> CreateAsync(ScratchFolder folder)
    {
        var settings = SettingsOf(folder, _server is null ? null : NewDatabaseOn(_server));
        if (_server is null) await File.WriteAllBytesAsync(settings.Database.SqliteFile, await SqliteTemplate.Value);
        else await MigrateAsync(settings);
        return settings;
    }

    /// <summary>Removes the database.</summary>
    internal static async Task DropAsync(InstanceSettings settings, IServiceProvider services)
    {
        if (settings.Database.IsSqlServer)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>().Database.EnsureDeletedAsync();
        }
        else
        {
            await using var connection = new SqliteConnection(settings.Database.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static string NewDatabaseOn(string server) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = $"clausetracker_test_{Guid.CreateVersion7():N}" }.ConnectionString;

    private static InstanceSettings SettingsOf(ScratchFolder folder, string? sqlServer) =>
        new(folder.Path, new DatabaseChoice(sqlServer, folder.PathOf("clausetracker.db")), Convert.ToBase64String(new byte[32]));

    private static async Task<byte[]> MigrateTemplateAsync()
    {
        using var folder = new ScratchFolder();
        var settings = SettingsOf(folder, null);
        await MigrateAsync(settings);
        // What was written goes from the write-ahead log to the file when the last connection closes.
        await using (var connection = new SqliteConnection(settings.Database.ConnectionString)) SqliteConnection.ClearPool(connection);
        return await File.ReadAllBytesAsync(settings.Database.SqliteFile);
    }

    private static async Task MigrateAsync(InstanceSettings settings)
    {
        await using var services = WorldServices.Of(settings).BuildServiceProvider();
        await services.GetRequiredService<DatabaseUpdate>().RunAsync();
    }
}
