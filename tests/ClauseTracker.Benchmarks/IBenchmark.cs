namespace ClauseTracker.Benchmarks;

/// <summary>One work of the product measured beside its yardstick, in one run: seconds mean nothing on shared machines, ratios do.</summary>
public interface IBenchmark
{
    /// <summary>How it is asked for on the command line.</summary>
    string Name { get; }

    /// <summary>Makes its data, measures both and cleans up.</summary>
    /// <param name="log">For what a person may want to know meanwhile; the result line is written by the caller.</param>
    Task<Measure> RunAsync(TextWriter log, CancellationToken cancellation);
}

/// <summary>A benchmark that measures in a process of its own, so that the peak of memory is that of the work alone.</summary>
public interface IMeasuredApart : IBenchmark
{
    /// <summary>The measuring itself: what the child process does with the arguments that its parent gave.</summary>
    Task<Measure> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellation);

    /// <summary>
    /// The managed heap that the process is given, in megabytes; null for as much as it takes. Where memory is plenty the runtime leaves garbage lie, and the peak says
    /// how much there was rather than how much the work needs: a bar of memory is held by doing the work within a limit.
    /// </summary>
    int? HeapMegabytes => null;
}
