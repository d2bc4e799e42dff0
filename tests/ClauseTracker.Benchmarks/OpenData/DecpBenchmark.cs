using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ClauseTracker.Application.Imports;
using ClauseTracker.Infrastructure.OpenData;

namespace ClauseTracker.Benchmarks.OpenData;

/// <summary>
/// Streaming a file of essential procurement data filtered on one buyer, beside a bare <see cref="Utf8JsonReader"/> pass over the same bytes. The size in
/// megabytes is that of <c>CLAUSETRACKER_BENCH_DECP_MB</c>, else 1024.
/// </summary>
internal sealed class DecpBenchmark : IMeasuredApart
{
    private const int Seed = 20_221_222;
    private const int Rounds = 3;
    private const int BufferLength = 1024 * 1024;
    private const long Megabyte = 1024 * 1024;

    public string Name => "decp";

    public async Task<Measure> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var megabytes = long.TryParse(Environment.GetEnvironmentVariable("CLAUSETRACKER_BENCH_DECP_MB"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 1024;
        var path = Path.Combine(Path.GetTempPath(), $"clausetracker-bench-{Path.GetRandomFileName()}.json");
        try
        {
            int records;
            await using (var file = File.Create(path)) records = await new DecpGenerator(Seed).WriteAsync(file, megabytes * Megabyte, cancellation);
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"decp: {records} records, {new FileInfo(path).Length / records} bytes each"));
            return await ChildMeasure.RunAsync(this, [path, records.ToString(CultureInfo.InvariantCulture)], cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task<Measure> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (path, records) = (arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture));
        var (ours, yardstick) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            ours = Math.Min(ours, await SecondsAsync(() => OursAsync(path, records, cancellation)));
            yardstick = Math.Min(yardstick, await SecondsAsync(() => YardstickAsync(path, cancellation)));
        }

        return new Measure(ours, yardstick, ChildMeasure.PeakMegabytes(), MostRatio: 2, MostMegabytes: 150);
    }

    private static async Task OursAsync(string path, int records, CancellationToken cancellation)
    {
        await using var file = Open(path);
        var (read, kept, buyer) = (0, 0, DecpGenerator.Buyer(7));
        await foreach (var record in new EssentialProcurementReader().ReadAsync(file, new HashSet<string> { buyer }, cancellation))
        {
            read++;
            if (!record.IsOfAnotherBuyer && record.Rejection is null) kept++;
        }

        if (read != records || (kept == 0 && records > 20_000)) throw new InvalidOperationException($"{read} records were read and {kept} kept, of {records}.");
    }

    private static async Task YardstickAsync(string path, CancellationToken cancellation)
    {
        await using var file = Open(path);
        var buffer = new byte[BufferLength];
        var (kept, state, isLast) = (0, default(JsonReaderState), false);
        while (!isLast)
        {
            var count = await file.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, throwOnEndOfStream: false, cancellation);
            isLast = count < buffer.Length - kept;
            var used = Pass(buffer.AsSpan(0, kept + count), isLast, ref state);
            buffer.AsSpan(used..(kept + count)).CopyTo(buffer);
            kept = kept + count - used;
        }
    }

    private static int Pass(ReadOnlySpan<byte> bytes, bool isLast, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(bytes, isLast, state);
        while (reader.Read())
        {
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
