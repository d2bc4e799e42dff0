using System.Diagnostics;
using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Persistence.Providers;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiniExcelLibs;

namespace ClauseTracker.Benchmarks.Imports;

/// <summary>
/// One xlsx of 100 000 rows of hours, checked and stored through the use cases (audit, undo and reconciliation noted), beside reading it with
/// MiniExcel and inserting the same rows, bare, in a table of the same form: ids as text, hours, the same primary key.
/// </summary>
internal sealed class ImportBenchmark : IMeasuredApart
{
    private const int Rounds = 3;

    public string Name => "import";

    public int? HeapMegabytes => 96;

    public async Task<Measure> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"clausetracker-bench-{Path.GetRandomFileName()}.xlsx");
        try
        {
            ImportWorld.WriteFile(path);
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: {ImportWorld.Rows} rows, {new FileInfo(path).Length / 1024} kB"));
            // The territory is made here, so that the memory measured in the child is that of imports alone.
            await using var world = await TestWorld.CreateAsync(DatabaseUnderTest.Sqlite, isQuiet: true);
            await world.ReadAsync(async db =>
            {
                await ImportWorld.FillAsync(db, cancellation);
                return true;
            });
            return await ChildMeasure.RunAsync(this, [path, world.Settings.DataDirectory, world.Settings.Database.SqliteFile], cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task<Measure> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var settings = new InstanceSettings(arguments[1], new DatabaseChoice(null, arguments[2]), null);
        await using var services = WorldServices.Of(settings).AddLogging(logs => logs.SetMinimumLevel(LogLevel.None)).BuildServiceProvider();
        services.GetRequiredService<TestDoor>().Actor = new SystemUser("bench");
        var (ours, yardstick) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var import = EntityId.New<HoursImportId>(WorldServices.Start.AddSeconds(round));
            ours = Math.Min(ours, await SecondsAsync(() => OursAsync(services, import, arguments[0], cancellation)));
            _ = await DoneAsync(services, new UndoHoursImport(import));
            yardstick = Math.Min(yardstick, await SecondsAsync(() => YardstickAsync(arguments[0], cancellation)));
        }

        return new Measure(ours, yardstick, ChildMeasure.PeakMegabytes(), MostRatio: 2, MostMegabytes: 300);
    }

    private static async Task OursAsync(IServiceProvider services, HoursImportId import, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var check = await DoneAsync(services, new CheckHoursFile(file, new HoursFileChoices()));
        if (check is not { Problems: 0, Key: { } key }) throw new InvalidOperationException($"{check.Problems} rows were refused.");
        await using var kept = await services.GetRequiredService<IFileStore>().OpenAsync(key, cancellation);
        var stored = await DoneAsync(services, new StoreCheckedHours(import, kept, false));
        if (stored.Rows != ImportWorld.Rows || stored.Added == 0) throw new InvalidOperationException($"{stored.Rows} rows were stored, of {ImportWorld.Rows}.");
    }

    private static async Task<T> DoneAsync<T>(IServiceProvider services, ICommand<T> command)
    {
        await using var scope = services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(command);
        return done.TryGet(out var value) ? value : throw new InvalidOperationException(done.Errors[0].Code);
    }

    private static async Task YardstickAsync(string path, CancellationToken cancellation)
    {
        var database = Path.Combine(Path.GetTempPath(), $"clausetracker-bench-{Path.GetRandomFileName()}.db");
        try
        {
            await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            await connection.OpenAsync(cancellation);
            await RunAsync(connection, null, "PRAGMA journal_mode=WAL;", cancellation);
            await RunAsync(connection, null, "CREATE TABLE Lines (StatementId TEXT NOT NULL, PlacementId TEXT NOT NULL, Hours INTEGER NOT NULL, AwaitsHours INTEGER NOT NULL, PRIMARY KEY (StatementId, PlacementId));", cancellation);
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellation);
            await using var insert = connection.CreateCommand();
            (insert.Transaction, insert.CommandText) = (transaction, "INSERT INTO Lines VALUES ($statement, $placement, $hours, 0)");
            var (statement, placement, hours) = (insert.Parameters.Add("$statement", SqliteType.Text), insert.Parameters.Add("$placement", SqliteType.Text), insert.Parameters.Add("$hours", SqliteType.Integer));
            var row = 0;
            await using (var file = File.OpenRead(path))
            {
                foreach (IDictionary<string, object> read in file.Query(useHeaderRow: true))
                {
                    statement.Value = new Guid(row % 10, 0, 0, BitConverter.GetBytes((long)row / 200)).ToString();
                    placement.Value = new Guid(row / 10, 0, 0, new byte[8]).ToString();
                    hours.Value = (long)((double)read["Heures"] * 100);
                    await insert.ExecuteNonQueryAsync(cancellation);
                    row++;
                }
            }

            await transaction.CommitAsync(cancellation);
            if (row != ImportWorld.Rows) throw new InvalidOperationException($"The yardstick read {row} rows.");
        }
        finally
        {
            foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(left);
        }
    }

    private static async Task RunAsync(SqliteConnection connection, SqliteTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
