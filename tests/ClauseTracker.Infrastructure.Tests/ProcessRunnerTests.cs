using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests;

[Platform("Linux,MacOsX", Reason = "The child programs of these tests are a POSIX shell's.")]
public sealed class ProcessRunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Output_errors_and_exit_code_are_told_apart()
    {
        var outcome = await ProcessRunner.RunAsync(
            "sh", ["-c", "cat; echo \"$GREETING\"; echo trouble >&2; exit 3"], Patience, new Dictionary<string, string?> { ["GREETING"] = "bonjour" }, input: "entrée\n");

        Assert.That(outcome, Is.EqualTo(new ProcessOutcome(3, "entrée\nbonjour", "trouble")));
    }

    [Test]
    public void A_program_that_does_not_end_is_killed_and_what_it_said_is_told()
    {
        var endless = () => ProcessRunner.RunAsync("sh", ["-c", "echo started; tail -f /dev/null"], TimeSpan.FromMilliseconds(300));

        Assert.That(async () => await endless(), Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task A_line_is_waited_for_and_the_program_can_then_be_killed()
    {
        await using var child = ChildProcess.Start("sh", ["-c", "echo one; echo ready on 8080; tail -f /dev/null"]);

        var line = await child.WaitForLineAsync(text => text.StartsWith("ready", StringComparison.Ordinal), Patience);
        await child.KillAsync();

        Assert.That(line, Is.EqualTo("ready on 8080"));
        Assert.That(child.Output, Is.EqualTo("one\nready on 8080"));
    }

    [Test]
    public async Task A_program_that_ends_before_the_line_is_reported_with_its_words()
    {
        await using var child = ChildProcess.Start("sh", ["-c", "echo port taken >&2; exit 1"]);
        await child.WaitForExitAsync(Patience);

        Assert.That(
            async () => await child.WaitForLineAsync(_ => true, Patience),
            Throws.InvalidOperationException.With.Message.Contains("port taken"));
    }
}
