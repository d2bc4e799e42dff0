namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>What an antivirus says of a content.</summary>
internal enum ScanOutcome
{
    /// <summary>The instance has no antivirus.</summary>
    NotScanned,
    Clean,
    Infected,

    /// <summary>It does not answer, or not in a way that can be trusted.</summary>
    Failed,
}

internal interface IVirusScanner
{
    Task<ScanOutcome> ScanAsync(byte[] content, CancellationToken cancellation);
}

/// <summary>For an instance without antivirus.</summary>
internal sealed class NoVirusScanner : IVirusScanner
{
    public Task<ScanOutcome> ScanAsync(byte[] content, CancellationToken cancellation) => Task.FromResult(ScanOutcome.NotScanned);
}
