using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

/// <summary>Refusals about the reference table.</summary>
public static class TradeErrors
{
    public sealed record CodeMalformed(int Longest) : Error("Trade.CodeMalformed", ErrorKind.Invalid, "Code")
    {
        public override IReadOnlyList<object?> Arguments => [Longest];
    }

    /// <summary>The higher bound is below the lower one.</summary>
    public sealed record BoundsReversed(string? At) : Error("Trade.BoundsReversed", ErrorKind.Invalid, At);

    public sealed record CostOutOfRange(int Highest, string? At) : Error("Trade.CostOutOfRange", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Highest];
    }

    /// <summary>The past is not written again: a version begins on the day of the last one at the earliest.</summary>
    public sealed record BeforeLastVersion(DateOnly Last, string? At) : Error("Trade.BeforeLastVersion", ErrorKind.Conflict, At)
    {
        public override IReadOnlyList<object?> Arguments => [Last];
    }

    public sealed record AlreadyRetired(DateOnly On) : Error("Trade.AlreadyRetired", ErrorKind.Conflict, "RetiredOn")
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    /// <summary>No trade of the table has that code on that day.</summary>
    public sealed record Unknown(string Trade, string? At) : Error("Trade.Unknown", ErrorKind.NotFound, At)
    {
        public override IReadOnlyList<object?> Arguments => [Trade];
    }
}
