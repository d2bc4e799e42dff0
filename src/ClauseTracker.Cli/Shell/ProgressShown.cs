using System.Globalization;
using Spectre.Console;

namespace ClauseTracker.Cli.Shell;

/// <summary>How far long work is.</summary>
/// <param name="Count">Records or clauses so far.</param>
/// <param name="Share">0 to 1; null when the end is not known.</param>
internal readonly record struct WorkDone(long Count, double? Share);

/// <summary>A bar for people.</summary>
internal static class ProgressBar
{
    public static async Task<T> ShowAsync<T>(TextWriter writer, string title, Func<IProgress<WorkDone>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return await console.Progress().AutoClear(true).StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(title), maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<WorkDone>
    {
        public void Report(WorkDone value)
        {
            task.IsIndeterminate = value.Share is null;
            task.Value = value.Share ?? 0;
        }
    }
}

/// <summary>A line for each step, for those who follow from a script.</summary>
internal sealed class ProgressLines(TextWriter writer) : IProgress<WorkDone>
{
    public void Report(WorkDone value)
    {
        var share = value.Share is { } known ? known.ToString(" (0 %)", CultureInfo.InvariantCulture) : string.Empty;
        writer.WriteLine(value.Count.ToString(CultureInfo.InvariantCulture) + share);
        writer.Flush();
    }
}

/// <summary>Nothing.</summary>
internal sealed class NoProgress : IProgress<WorkDone>
{
    public void Report(WorkDone value)
    {
        // Nobody looks on.
    }
}

/// <summary>Hears progress where it is made, in order; the library's own class hears it later and elsewhere.</summary>
internal sealed class Hearing<T>(Action<T> heard) : IProgress<T>
{
    public void Report(T value) => heard(value);
}
