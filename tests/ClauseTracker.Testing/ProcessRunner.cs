namespace ClauseTracker.Testing;

/// <summary>What a program that ended left behind.</summary>
/// <param name="ExitCode">0 by custom when it did what it was asked.</param>
/// <param name="Output">Its standard output, lines joined by a line feed, without a last one.</param>
/// <param name="Errors">Its standard error, likewise.</param>
public sealed record ProcessOutcome(int ExitCode, string Output, string Errors);

/// <summary>Runs a program to its end.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a program, hands it <paramref name="input"/>, and waits for its end.</summary>
    /// <exception cref="TimeoutException">It did not end in time and was killed with its children.</exception>
    public static async Task<ProcessOutcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        TimeSpan limit,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null,
        string input = "")
    {
        await using var child = ChildProcess.Start(program, arguments, environment, workingDirectory);
        await child.WriteInputAsync(input);
        var exitCode = await child.WaitForExitAsync(limit);
        return new ProcessOutcome(exitCode, child.Output, child.Errors);
    }
}
