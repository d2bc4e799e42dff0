using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>What may happen to a contract between its award and its end.</summary>
public enum ContractEventKind
{
    /// <summary>Ordre de service: performance begins on that day.</summary>
    StartOrder = 1,

    /// <summary>An optional tranche is affirmed (R2113-6).</summary>
    TrancheAffirmed = 2,

    /// <summary>Reconduction (R2112-4).</summary>
    Renewed = 3,

    /// <summary>Bon de commande of a framework agreement, by its amount (R2162-13).</summary>
    OrderPlaced = 4,

    /// <summary>Orders as they were invoiced.</summary>
    OrderInvoiced = 5,

    /// <summary>Marché subséquent of a framework agreement (R2162-7).</summary>
    FollowOnAwarded = 6,

    /// <summary>Amendment of the amount: the event says the new one (R2194-1 and following).</summary>
    AmountAmended = 7,

    /// <summary>Amendment of the duration: the event says the new last day.</summary>
    DurationAmended = 8,

    /// <summary>Transfer of the contract to another holder (R2194-6).</summary>
    HolderReplaced = 9,

    /// <summary>Performance is suspended from that day.</summary>
    Suspended = 10,

    /// <summary>Performance goes on from that day.</summary>
    Resumed = 11,

    /// <summary>Résiliation (L2195-1 and following).</summary>
    Terminated = 12,

    /// <summary>Performance is over: acceptance of the works, end of the services.</summary>
    Completed = 13,

    /// <summary>The company told how many hours were worked on the contract so far, by anybody.</summary>
    HoursWorkedMeasured = 14,
}

/// <summary>What somebody says of an event. Which of it is needed depends on the kind.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="HappenedOn">The day it takes effect.</param>
/// <param name="Part">The whole contract, or the lot it is about.</param>
public sealed record ContractEventFacts(ContractEventKind Kind, DateOnly HappenedOn, ContractPart Part = default)
{
    /// <summary>The buyer's own number of the order, the amendment or the follow-on contract.</summary>
    public string? Reference { get; init; }

    /// <summary>The tranche that is affirmed.</summary>
    public int? TrancheNumber { get; init; }

    /// <summary>The order's amount, or the amount of the contract from now on. Excluding tax.</summary>
    public Money? Amount { get; init; }

    /// <summary>The contract's last day from now on.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Hours worked on the contract by anybody, from its start.</summary>
    public Hours? HoursWorked { get; init; }

    /// <summary>True when the hours worked are those of the whole contract, once it is over.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The holder that leaves, by its number.</summary>
    public int? HolderNumber { get; init; }

    /// <summary>The holder that comes, by its identifier and organisation.</summary>
    public ContractHolder? NewHolder { get; init; }

    /// <summary>The follow-on contract, when it is recorded here.</summary>
    public ContractId? FollowOnContractId { get; init; }

    public string? Note { get; init; }
}

/// <summary>Something that happened to a contract. Never edited; the last one can be cancelled, which leaves it there with the reason.</summary>
[SharedByAll("Part of the contract, read through it.")]
public sealed class ContractEvent
{
    /// <summary>Longest reference, in characters.</summary>
    public const int ReferenceLength = 64;

    /// <summary>Longest note and longest reason of a cancellation, in characters.</summary>
    public const int NoteLength = 1000;

    private ContractEvent()
    {
    }

    public ContractId ContractId { get; private init; }

    /// <summary>1, 2, 3… in the order of recording.</summary>
    public int Number { get; private init; }

    public ContractEventKind Kind { get; private init; }

    public DateOnly HappenedOn { get; private init; }

    public ContractPart Part { get; private init; }

    public string? Reference { get; private init; }

    public int? TrancheNumber { get; private init; }

    public Money? Amount { get; private init; }

    public DateOnly? EndsOn { get; private init; }

    public Hours? HoursWorked { get; private init; }

    public bool IsFinal { get; private init; }

    public string? ReplacedIdentifierKind { get; private init; }

    /// <summary>The holder that left.</summary>
    public string? ReplacedIdentifier { get; private init; }

    public OrganisationId? ReplacedOrganisationId { get; private init; }

    public string? NewIdentifier { get; private init; }

    public ContractId? FollowOnContractId { get; private init; }

    public string? Note { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId? RecordedBy { get; private init; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>True while it was not cancelled.</summary>
    public bool Stands => CancelledAt is null;

    /// <summary>True for what orders something under a framework agreement.</summary>
    public bool IsOrder => Kind is ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded;

    /// <summary>The holder that left, or null.</summary>
    internal ContractHolder? Replaced => ReplacedIdentifier is null ? null : new ContractHolder(ContractId, 0, ReplacedIdentifierKind ?? string.Empty, ReplacedIdentifier, ReplacedOrganisationId);

    internal static ContractEvent Of(ContractId contract, int number, ContractEventFacts facts, ContractHolder? replaced, DateTimeOffset now, UserId? by) => new()
    {
        ContractId = contract, Number = number, Kind = facts.Kind, HappenedOn = facts.HappenedOn, Part = facts.Part, Reference = facts.Reference?.Trim(),
        TrancheNumber = facts.TrancheNumber, Amount = facts.Amount, EndsOn = facts.EndsOn, HoursWorked = facts.HoursWorked, IsFinal = facts.IsFinal,
        ReplacedIdentifierKind = replaced?.IdentifierKind, ReplacedIdentifier = replaced?.Identifier, ReplacedOrganisationId = replaced?.OrganisationId,
        NewIdentifier = facts.NewHolder?.Identifier, FollowOnContractId = facts.FollowOnContractId, Note = facts.Note?.Trim(),
        RecordedAt = now, RecordedBy = by,
    };

    internal void Cancel(string reason, DateTimeOffset now) => (CancelledAt, CancelReason) = (now, reason);
}
