using ClauseTracker.Testing;

namespace ClauseTracker.Cli.Tests;

/// <summary>The tour in <c>scripts</c> is a program like another: it must run from end to end.</summary>
public sealed class TourTests
{
    [Test]
    public async Task The_tour_holds()
    {
        var outcome = await ProcessRunner.RunAsync("bash", [Repository.PathOf("scripts", "tour.sh")], TimeSpan.FromMinutes(5));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Errors);
        Assert.That(outcome.Output, Does.Contain("833 h").And.EndsWith("tout a tenu."));
    }
}
