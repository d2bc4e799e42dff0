using System.Diagnostics;
using System.Globalization;

namespace ClauseTracker.Benchmarks;

/// <summary>Measures in a process of its own.</summary>
internal static class ChildMeasure
{
    /// <summary>The first argument of a child process; its name and its own arguments follow.</summary>
    public const string Verb = "--measure";

    public static async Task<Measure> RunAsync(IMeasuredApart benchmark, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ChildMeasure).Assembly.Location);
        foreach (var argument in (IEnumerable<string>)[Verb, benchmark.Name, .. arguments]) start.ArgumentList.Add(argument);
        if (benchmark.HeapMegabytes is { } megabytes) start.Environment["DOTNET_GCHeapHardLimit"] = string.Create(CultureInfo.InvariantCulture, $"0x{megabytes * 1024L * 1024L:X}");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No child process.");
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? Measure.Read(output) : throw new InvalidOperationException($"Measuring {benchmark.Name} failed with {process.ExitCode}.");
    }

    /// <summary>The largest resident memory of this process so far, in megabytes.</summary>
    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024d * 1024d);
    }
}
