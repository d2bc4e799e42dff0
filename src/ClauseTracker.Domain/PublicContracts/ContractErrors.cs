using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Refusals about a contract and its life.</summary>
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

    /// <summary>The contract has a clause on several lots: the lot must be said too.</summary>
    public sealed record LotNeeded(string Number) : Error("Contract.LotNeeded", ErrorKind.Conflict, "Lot")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record AlreadyRecorded(string Number) : Error("Contract.AlreadyRecorded", ErrorKind.Conflict, "Number")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>The buyer publishes the facts of this contract: they are corrected there.</summary>
    public sealed record FactsArePublished() : Error("Contract.FactsArePublished", ErrorKind.Conflict);

    public sealed record LotUnknown(int Number) : Error("Contract.LotUnknown", ErrorKind.NotFound, "Lot")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record LotExists(int Number) : Error("Contract.LotExists", ErrorKind.Conflict, "Number")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record LotNumberOutOfRange(int Highest) : Error("Contract.LotNumberOutOfRange", ErrorKind.Invalid, "Number")
    {
        public override IReadOnlyList<object?> Arguments => [Highest];
    }

    /// <summary>A clause is written on the lot, with or without hours: it cannot go.</summary>
    public sealed record LotCarriesClause(int Number) : Error("Contract.LotCarriesClause", ErrorKind.Conflict, "Lot")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record TrancheUnknown(int? Number) : Error("Contract.TrancheUnknown", ErrorKind.NotFound, "TrancheNumber")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record TrancheExists(int Number) : Error("Contract.TrancheExists", ErrorKind.Conflict, "Number")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record TrancheIsFirm(int Number) : Error("Contract.TrancheIsFirm", ErrorKind.Conflict, "TrancheNumber")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record TrancheAlreadyAffirmed(int Number, DateOnly On) : Error("Contract.TrancheAlreadyAffirmed", ErrorKind.Conflict, "TrancheNumber")
    {
        public override IReadOnlyList<object?> Arguments => [Number, On];
    }

    public sealed record RenewalsOutOfRange(int MostTimes, int MostMonths) : Error("Contract.RenewalsOutOfRange", ErrorKind.Invalid, "RenewalMonths")
    {
        public override IReadOnlyList<object?> Arguments => [MostTimes, MostMonths];
    }

    /// <summary>The contract was renewed as often as it may be.</summary>
    public sealed record NoRenewalLeft(int MostTimes) : Error("Contract.NoRenewalLeft", ErrorKind.Conflict, "Kind")
    {
        public override IReadOnlyList<object?> Arguments => [MostTimes];
    }

    public sealed record RenewedMoreOften(int Times) : Error("Contract.RenewedMoreOften", ErrorKind.Conflict, "MostRenewals")
    {
        public override IReadOnlyList<object?> Arguments => [Times];
    }

    /// <summary>The parts of the hours do not add up to 100 %.</summary>
    public sealed record SharesDoNotAddUp(decimal Sum) : Error("Contract.SharesDoNotAddUp", ErrorKind.Invalid, "Shares")
    {
        public override IReadOnlyList<object?> Arguments => [Sum];
    }

    public sealed record ConsortiumOfOne() : Error("Contract.ConsortiumOfOne", ErrorKind.Invalid, "Form");

    public sealed record ConsortiumNeedsForm() : Error("Contract.ConsortiumNeedsForm", ErrorKind.Invalid, "Form");

    public sealed record EventBeforeContract(DateOnly Day, DateOnly NotifiedOn) : Error("Contract.EventBeforeContract", ErrorKind.Invalid, "HappenedOn")
    {
        public override IReadOnlyList<object?> Arguments => [Day, NotifiedOn];
    }

    /// <summary>An event of the same kind is dated later: amendments follow each other.</summary>
    public sealed record EventBeforeEarlierOne(DateOnly Day, DateOnly Latest) : Error("Contract.EventBeforeEarlierOne", ErrorKind.Conflict, "HappenedOn")
    {
        public override IReadOnlyList<object?> Arguments => [Day, Latest];
    }

    public sealed record EventTooFar(DateOnly Day) : Error("Contract.EventTooFar", ErrorKind.Invalid, "HappenedOn")
    {
        public override IReadOnlyList<object?> Arguments => [Day];
    }

    public sealed record AfterTheEnd(DateOnly EndedOn) : Error("Contract.AfterTheEnd", ErrorKind.Conflict, "HappenedOn")
    {
        public override IReadOnlyList<object?> Arguments => [EndedOn];
    }

    public sealed record AmountNeeded() : Error("Contract.AmountNeeded", ErrorKind.Invalid, "Amount");

    public sealed record EndNeeded() : Error("Contract.EndNeeded", ErrorKind.Invalid, "EndsOn");

    public sealed record HoursWorkedNeeded() : Error("Contract.HoursWorkedNeeded", ErrorKind.Invalid, "HoursWorked");

    public sealed record HoursWorkedWentDown(Hours Before) : Error("Contract.HoursWorkedWentDown", ErrorKind.Invalid, "HoursWorked")
    {
        public override IReadOnlyList<object?> Arguments => [Before];
    }

    public sealed record HolderNeeded() : Error("Contract.HolderNeeded", ErrorKind.Invalid, "NewHolder");

    public sealed record ReferenceTaken(string Reference) : Error("Contract.ReferenceTaken", ErrorKind.Conflict, "Reference")
    {
        public override IReadOnlyList<object?> Arguments => [Reference];
    }

    public sealed record AlreadyStarted(DateOnly On) : Error("Contract.AlreadyStarted", ErrorKind.Conflict, "Kind")
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    public sealed record AlreadySuspended(DateOnly On) : Error("Contract.AlreadySuspended", ErrorKind.Conflict, "Kind")
    {
        public override IReadOnlyList<object?> Arguments => [On];
    }

    public sealed record NotSuspended() : Error("Contract.NotSuspended", ErrorKind.Conflict, "Kind");

    public sealed record NothingToCancel() : Error("Contract.NothingToCancel", ErrorKind.Conflict);

    /// <summary>Only the last event can be cancelled, since later ones were reckoned from it.</summary>
    public sealed record NotTheLastEvent(int Last) : Error("Contract.NotTheLastEvent", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Last];
    }
}
