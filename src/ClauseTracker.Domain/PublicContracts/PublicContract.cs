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

/// <summary>A contract of a public buyer. Its facts are replaced as a whole each time the source publishes them again.</summary>
public sealed class PublicContract : IScoped, IVersioned
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

    public ContractFacts Facts { get; private set; } = ContractFacts.Unknown;

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

    /// <summary>Takes the facts as they are published now.</summary>
    public void Replace(ContractFacts facts, IReadOnlyList<ContractHolder> holders)
    {
        Facts = facts with { Subject = facts.Subject.Length > SubjectLength ? facts.Subject[..SubjectLength] : facts.Subject };
        _holders.Clear();
        _holders.AddRange(holders.Select((h, i) => h with { ContractId = Id, Number = i + 1 }));
    }
}

/// <summary>What is known of a contract. Null means that the source does not say or does not say it legibly.</summary>
/// <param name="Subject">What is bought.</param>
/// <param name="Nature">As published: « Marché », « Concession de service »…</param>
/// <param name="Procedure">As published.</param>
/// <param name="CpvCode">Common procurement vocabulary, 8 digits.</param>
/// <param name="Amount">Excluding tax; null when absent or implausible.</param>
/// <param name="AmountAsReceived">The amount as the source wrote it, kept when it could not be believed.</param>
/// <param name="DurationMonths">Months, tranches and renewals included.</param>
/// <param name="NotifiedOn">Day of notification, or of signature for a concession.</param>
/// <param name="SocialConsiderations">What the buyer published.</param>
/// <param name="Details">What else was published of it, or null when nothing was. Amount and duration above stay those of the award: modifications are proposed beside them.</param>
public sealed record ContractFacts(
    string Subject,
    string? Nature,
    string? Procedure,
    string? CpvCode,
    Money? Amount,
    string? AmountAsReceived,
    int? DurationMonths,
    DateOnly? NotifiedOn,
    SocialConsiderations SocialConsiderations,
    ProcurementDetails? Details = null)
{
    /// <summary>Nothing known.</summary>
    public static readonly ContractFacts Unknown = new(string.Empty, null, null, null, null, null, null, null, SocialConsiderations.None);

    /// <summary>True when the source gave an amount that cannot be one.</summary>
    public bool AmountIsImplausible => Amount is null && AmountAsReceived is not null;

    /// <summary>From notification to the end of the duration, when both are known and make sense.</summary>
    public DateRange? Period =>
        NotifiedOn is { } start && DurationMonths is > 0 and <= 1200 && start.Year is > 1900 and < 2900
            ? new DateRange(start, start.AddMonths(DurationMonths.Value).AddDays(-1))
            : null;
}

/// <summary>Who holds the contract.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Number">1, 2, 3… in the order of the source; 1 is the lead member.</param>
/// <param name="IdentifierKind">SIRET, TVA, HORS-UE… as published.</param>
/// <param name="Identifier">As published.</param>
/// <param name="OrganisationId">The organisation, when the identifier is a valid SIRET.</param>
[SharedByAll("Part of the contract, read through it.")]
public sealed record ContractHolder(ContractId ContractId, int Number, string IdentifierKind, string Identifier, OrganisationId? OrganisationId)
{
    /// <summary>Longest identifier kept, in characters.</summary>
    public const int IdentifierLength = 64;
}
