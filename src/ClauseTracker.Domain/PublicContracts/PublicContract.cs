using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Market or concession (order of 22 December 2022, two shapes of essential procurement data).</summary>
public enum ContractFamily
{
    /// <summary>Marché public.</summary>
    Market = 1,

    /// <summary>Contrat de concession.</summary>
    Concession = 2,
}

/// <summary>Where a contract's facts come from.</summary>
public enum ContractSource
{
    Typed = 1,

    /// <summary>The buyer's published essential procurement data (DECP).</summary>
    EssentialProcurementData = 2,
}

/// <summary>The social considerations that the buyer published for a contract (DECP, <c>considerationsSociales</c>).</summary>
[Flags]
public enum SocialConsiderations
{
    None = 0,

    /// <summary>« Clause sociale »: an execution condition.</summary>
    ExecutionCondition = 1,

    /// <summary>« Critère social »: an award criterion.</summary>
    AwardCriterion = 2,

    /// <summary>« Marché réservé » or « Concession réservée ».</summary>
    Reserved = 4,
}

/// <summary>A contract of a public buyer: its facts as published or typed, its parts, and what happened to it since.</summary>
public sealed partial class PublicContract : IScoped, IVersioned
{
    /// <summary>Longest number, in characters: 16 in the order, more in what buyers type.</summary>
    public const int NumberLength = 64;

    /// <summary>Longest subject, in characters (order of 22 December 2022).</summary>
    public const int SubjectLength = 1000;

    private readonly List<ContractHolder> _holders = [];

    private PublicContract()
    {
    }

    public ContractId Id { get; private init; }

    /// <summary>The buyer (or granting authority).</summary>
    public OrganisationId OrganisationId { get; private init; }

    public ContractFamily Family { get; private init; }

    /// <summary>The buyer's own number; unique with the buyer and the family.</summary>
    public string Number { get; private init; } = string.Empty;

    public ContractSource Source { get; private init; }

    /// <summary>As awarded. What amendments made of it since is in <see cref="Events"/>.</summary>
    public ContractFacts Facts { get; private set; } = ContractFacts.Unknown;

    /// <summary>The day of the notice, or of the consultation when there is none; decides which law applies. Null when unknown.</summary>
    public DateOnly? NoticeOn { get; private set; }

    /// <summary>Estimated value of the whole operation, excluding tax, which European thresholds look at. Null: the amount is taken instead.</summary>
    public Money? EstimatedValue { get; private set; }

    /// <summary>The framework agreement that this contract follows on, when it is a marché subséquent.</summary>
    public ContractId? FrameworkAgreementId { get; private set; }

    public IReadOnlyList<ContractHolder> Holders => _holders;

    public long Version { get; private set; }

    /// <summary>Records a contract.</summary>
    [return: DoNotIgnore]
    public static Result<PublicContract> Record(
        ContractId id, OrganisationId buyer, ContractFamily family, string number, ContractSource source, ContractFacts facts, IReadOnlyList<ContractHolder> holders)
    {
        var trimmed = number.Trim();
        if (trimmed.Length == 0) return new SharedErrors.Required(nameof(Number));
        if (trimmed.Length > NumberLength) return new SharedErrors.TooLong(nameof(Number), NumberLength);
        var contract = new PublicContract { Id = id, OrganisationId = buyer, Family = family, Number = trimmed, Source = source };
        contract.Replace(facts, holders);
        return contract;
    }

    /// <summary>
    /// Takes the facts as they are published now. Holders that were replaced by an amendment recorded here stay, and members that stay keep
    /// their part of the hours as long as the consortium has the same members.
    /// </summary>
    public void Replace(ContractFacts facts, IReadOnlyList<ContractHolder> holders)
    {
        Facts = facts with { Subject = facts.Subject.Length > SubjectLength ? facts.Subject[..SubjectLength] : facts.Subject };
        if (_events.Exists(e => e.Stands && e.Kind == ContractEventKind.HolderReplaced)) return;
        var shares = _holders.ToDictionary(h => h.Identifier, h => h.HoursShare, StringComparer.Ordinal);
        var sameMembers = holders.Select(h => h.Identifier).Order(StringComparer.Ordinal).SequenceEqual(_holders.Select(h => h.Identifier).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        if (!sameMembers && holders.Count < 2) Consortium = ConsortiumForm.None;
        SetHolders(holders.Select(h => sameMembers ? h with { HoursShare = shares[h.Identifier] } : h));
    }

    /// <summary>Changes the facts of a contract that was typed; refused for a published one, and when an event would come before the notification.</summary>
    [return: DoNotIgnore]
    public Result ChangeTyped(ContractFacts facts, IReadOnlyList<ContractHolder> holders)
    {
        if (Source != ContractSource.Typed) return new ContractErrors.FactsArePublished();
        if (facts.NotifiedOn is { } notified && _events.Find(e => e.Stands && e.HappenedOn < notified) is { } before) return new ContractErrors.EventBeforeContract(before.HappenedOn, notified);
        Replace(facts, holders);
        return Result.Success();
    }

    /// <summary>Says what published data do not: the day of the notice, the estimated value of the operation, the framework agreement.</summary>
    public void Situate(DateOnly? noticeOn, Money? estimatedValue, ContractId? frameworkAgreement) =>
        (NoticeOn, EstimatedValue, FrameworkAgreementId) = (noticeOn, estimatedValue, frameworkAgreement);

    // A holder that stays in its place stays the same row.
    private void SetHolders(IEnumerable<ContractHolder> holders)
    {
        var wanted = holders.Select((h, i) => h with { ContractId = Id, Number = i + 1 }).ToList();
        if (wanted.SequenceEqual(_holders)) return;
        _holders.Clear();
        _holders.AddRange(wanted);
    }
}
