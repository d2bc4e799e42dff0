using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Refusals about a contract.</summary>
public static class ContractErrors
{
    /// <summary>No contract has that number among those that the user may see.</summary>
    public sealed record UnknownNumber(string Number) : Error("Contract.UnknownNumber", ErrorKind.NotFound, "Contract")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>Several contracts have that number: the buyer, or the family, must be said too.</summary>
    public sealed record AmbiguousNumber(string Number) : Error("Contract.AmbiguousNumber", ErrorKind.Conflict, "Contract")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>The contract is known and has no insertion clause yet.</summary>
    public sealed record NoClause(string Number) : Error("Contract.NoClause", ErrorKind.NotFound, "Contract")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }
}
