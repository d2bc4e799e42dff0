using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Refusals about the file that a firm sends itself.</summary>
public static class FirmFileErrors
{
    /// <summary>The row speaks of a contract, an employer or a person that is not assigned to the firm. Whether there is such a one is not told.</summary>
    public sealed record NotYours() : Error("FirmFile.NotYours", ErrorKind.NotFound);

    /// <summary>The firm has no SIRET in the register, by which the rows of a file are known to be its own.</summary>
    public sealed record FirmWithoutSiret() : Error("FirmFile.FirmWithoutSiret", ErrorKind.Conflict);

    /// <summary>The firm employs nobody on any contract that it may declare here.</summary>
    public sealed record NobodyAtWork(YearMonth Month) : Error("FirmFile.NobodyAtWork", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }
}
