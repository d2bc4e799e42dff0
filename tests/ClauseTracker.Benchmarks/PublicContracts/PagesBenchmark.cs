using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Benchmarks.PublicContracts;

/// <summary>
/// The list of 60 000 contracts beside that of 600: first page, searches, every filter, every order. The line is that of the worst case, in seconds for a
/// thousand pages; the others are told meanwhile.
/// </summary>
public sealed class PagesBenchmark : IBenchmark
{
    private const int Few = 600;
    private const int Many = 60_000;
    private const int Runs = 101;
    private const double MostRatio = 1.5;
    private const double MostMegabytes = 1024;

    public string Name => "pages";

    public async Task<Measure> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var times = await PagesMeasure.RunAsync(Few, Many, Runs, log, cancellation);
        var worst = times.Where(t => t.IsHeld).MaxBy(t => t.Ratio)!;
        await log.WriteLineAsync($"worst: {worst.Case}");
        return new Measure(worst.Many, worst.Few, ChildMeasure.PeakMegabytes(), MostRatio, MostMegabytes);
    }
}
