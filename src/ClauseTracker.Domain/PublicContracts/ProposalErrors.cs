using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Refusals about a proposed amendment.</summary>
public static class ProposalErrors
{
    /// <summary>Somebody accepted or dismissed it already.</summary>
    public sealed record AlreadyDecided() : Error("Proposal.AlreadyDecided", ErrorKind.Conflict);

    /// <summary>Another modification of that number says something else.</summary>
    public sealed record SameNumberOtherValues(int Number) : Error("Proposal.SameNumberOtherValues", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>Dated before the contract's notification.</summary>
    public sealed record DatedBeforeContract(DateOnly? On) : Error("Proposal.DatedBeforeContract", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    /// <summary>Dated before a modification with a smaller number.</summary>
    public sealed record DatedBeforeEarlierOne(int Number, DateOnly? On) : Error("Proposal.DatedBeforeEarlierOne", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Number, On];
    }

    /// <summary>It leaves everything as it was.</summary>
    public sealed record NothingChanges() : Error("Proposal.NothingChanges", ErrorKind.Conflict);

    /// <summary>The source gives no day.</summary>
    public sealed record NotDated() : Error("Proposal.NotDated", ErrorKind.Conflict);
}
