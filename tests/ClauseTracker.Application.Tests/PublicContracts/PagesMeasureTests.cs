using System.Globalization;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>The list of 60 000 contracts beside that of 600. Minutes long, and honest on a quiet machine alone: asked for by name.</summary>
[Explicit]
public sealed class PagesMeasureTests
{
    [Test]
    public async Task Sixty_thousand_contracts_are_listed_as_six_hundred()
    {
        var runs = int.Parse(Environment.GetEnvironmentVariable("CLAUSETRACKER_BENCH_RUNS") ?? "31", CultureInfo.InvariantCulture);
        var times = await PagesMeasure.RunAsync(600, 60_000, runs, TestContext.Progress);

        Assert.That(times.Where(t => t.IsHeld).Max(t => t.Ratio), Is.AtMost(1.5));
    }
}
