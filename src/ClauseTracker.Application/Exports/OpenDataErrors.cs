using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>What an export of open data tells.</summary>
public static class OpenDataErrors
{
    /// <summary>A contract was left out because the strict format cannot hold it.</summary>
    public sealed record LeftOut(LeftOutContract Contract) : Error("OpenData.LeftOut", ErrorKind.Invalid, Contract.Number)
    {
        public override IReadOnlyList<object?> Arguments => [Contract.Number, Contract.BuyerSiret, string.Join(", ", Contract.Fields)];
    }

    /// <summary>Nothing could be written: every contract of the filter was left out, or there was none.</summary>
    public sealed record NothingWritten() : Error("OpenData.NothingWritten", ErrorKind.Invalid);
}
