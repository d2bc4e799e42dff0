using ClauseTracker.Benchmarks;
using ClauseTracker.Benchmarks.HoursStatements;
using ClauseTracker.Benchmarks.Imports;
using ClauseTracker.Benchmarks.Months;
using ClauseTracker.Benchmarks.OpenData;
using ClauseTracker.Benchmarks.PublicContracts;

// Each work adds its benchmark here; scripts/bench.sh runs those that are named, or all.
IReadOnlyList<IBenchmark> benchmarks = [new DecpBenchmark(), new ImportBenchmark(), new PagesBenchmark(), new OpenMonthBenchmark(), new GridBenchmark()];
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

if (args is [ChildMeasure.Verb, var child, .. var arguments])
{
    var measured = await benchmarks.OfType<IMeasuredApart>().Single(b => b.Name == child).MeasureAsync(arguments, interrupted.Token);
    Console.WriteLine(measured.Write());
    return 0;
}

if (args.FirstOrDefault(name => benchmarks.All(b => b.Name != name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"bench: no work is called {unknown}; there are: {string.Join(' ', benchmarks.Select(b => b.Name))}");
    return 2;
}

var anyShort = false;
foreach (var benchmark in benchmarks.Where(b => args.Length == 0 || args.Contains(b.Name)))
{
    var measure = await benchmark.RunAsync(Console.Error, interrupted.Token);
    Console.WriteLine(measure.Line(benchmark.Name));
    anyShort |= measure.IsShort;
}

return anyShort ? 1 : 0;
