using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>What became of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>Awaits a person.</summary>
    Pending = 1,

    /// <summary>A person recorded it as an event of the contract.</summary>
    Accepted = 2,

    /// <summary>A person set it aside, with a reason.</summary>
    Dismissed = 3,
}

/// <summary>Why a published modification cannot be taken as it stands.</summary>
public enum Contradiction
{
    None = 0,

    /// <summary>Another modification of the same number, accepted or in the same file, says something else.</summary>
    SameNumberOtherValues = 1,

    /// <summary>Dated before the contract's own notification.</summary>
    DatedBeforeContract = 2,

    /// <summary>Dated before a modification with a smaller number: numbers and days do not go the same way.</summary>
    DatedBeforeEarlierOne = 3,

    /// <summary>It leaves amount, duration and holders as they were.</summary>
    NothingChanges = 4,

    /// <summary>Without a day nobody can say from when it holds.</summary>
    NotDated = 5,
}

/// <summary>
/// A published modification of a contract that awaits a person. It touches neither the contract nor what its clause owes: a person
/// accepts it, which records an event of the contract, or dismisses it with a reason.
/// </summary>
public sealed class ProposedAmendment : IScoped, IVersioned
{
    /// <summary>Longest reason of a dismissal, in characters.</summary>
    public const int ReasonLength = 500;

    private ProposedAmendment()
    {
    }

    public ProposedAmendmentId Id { get; private init; }

    public ContractId ContractId { get; private init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The published modification's own number: its key in the contract.</summary>
    public int Number { get; private init; }

    /// <summary>Day of notification or signature, or null when unsaid.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Day the data were published again, or null when unsaid.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The new amount, or null when it does not change.</summary>
    public Money? Amount { get; private set; }

    /// <summary>The new duration in months, or null when it does not change.</summary>
    public int? DurationMonths { get; private set; }

    /// <summary>The new holders as received; empty when they do not change.</summary>
    public IReadOnlyList<HolderIdentifier> Holders { get; private set; } = [];

    public Contradiction Contradiction { get; private set; }

    public ProposalStatus Status { get; private set; } = ProposalStatus.Pending;

    /// <summary>When it was first received, or last received with other values.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Who accepted or dismissed it; null while pending, and for the system.</summary>
    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The event of the contract that records it, once accepted.</summary>
    public int? AcceptedAs { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? DismissalReason { get; private set; }

    public long Version { get; private set; }

    /// <summary>What it proposes, as it was published.</summary>
    public PublishedModification Modification => new(Number, On, PublishedOn, Amount, DurationMonths, Holders);

    /// <summary>Proposes what was published.</summary>
    public static ProposedAmendment Propose(
        ProposedAmendmentId id, ContractId contract, OrganisationId buyer, PublishedModification modification, Contradiction contradiction, DateTimeOffset now)
    {
        var proposal = new ProposedAmendment { Id = id, ContractId = contract, OrganisationId = buyer, Number = modification.Number };
        proposal.Take(modification, contradiction, now);
        return proposal;
    }

    /// <summary>Takes the values that are published now. Refused once a person decided: what they saw stays what it was.</summary>
    [return: DoNotIgnore]
    public Result Replace(PublishedModification modification, Contradiction contradiction, DateTimeOffset now)
    {
        if (Status != ProposalStatus.Pending) return new ProposalErrors.AlreadyDecided();
        Take(modification, contradiction, now);
        return Result.Success();
    }

    /// <summary>A person accepts it. Refused when it contradicts what is known, with the contradiction.</summary>
    /// <param name="eventNumber">The event of the contract that records it.</param>
    [return: DoNotIgnore]
    public Result Accept(UserId? by, DateTimeOffset now, int? eventNumber = null)
    {
        if (Status != ProposalStatus.Pending) return new ProposalErrors.AlreadyDecided();
        if (RefusalOf(Contradiction) is { } refusal) return refusal;
        (Status, DecidedBy, DecidedAt, AcceptedAs) = (ProposalStatus.Accepted, by, now, eventNumber);
        return Result.Success();
    }

    /// <summary>A person sets it aside; the reason is required.</summary>
    [return: DoNotIgnore]
    public Result Dismiss(string reason, UserId? by, DateTimeOffset now)
    {
        if (Status != ProposalStatus.Pending) return new ProposalErrors.AlreadyDecided();
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > ReasonLength) return new SharedErrors.TooLong("Reason", ReasonLength);
        (Status, DismissalReason, DecidedBy, DecidedAt) = (ProposalStatus.Dismissed, reason.Trim(), by, now);
        return Result.Success();
    }

    private Error? RefusalOf(Contradiction contradiction) => contradiction switch
    {
        Contradiction.None => null,
        Contradiction.SameNumberOtherValues => new ProposalErrors.SameNumberOtherValues(Number),
        Contradiction.DatedBeforeContract => new ProposalErrors.DatedBeforeContract(On),
        Contradiction.DatedBeforeEarlierOne => new ProposalErrors.DatedBeforeEarlierOne(Number, On),
        Contradiction.NothingChanges => new ProposalErrors.NothingChanges(),
        Contradiction.NotDated => new ProposalErrors.NotDated(),
        _ => throw new ArgumentOutOfRangeException(nameof(contradiction), contradiction, null),
    };

    private void Take(PublishedModification modification, Contradiction contradiction, DateTimeOffset now)
    {
        (On, PublishedOn, Amount, DurationMonths, Holders) =
            (modification.On, modification.PublishedOn, modification.Amount, modification.DurationMonths, modification.Holders);
        (Contradiction, ReceivedAt) = (contradiction, now);
    }
}
