using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>
/// What the order of 22 December 2022 has a buyer publish of a contract beyond <see cref="ContractFacts"/>. Kept as published so that it can
/// be published again; nothing here moves an obligation. Null, or none of the flags, means that the source does not say it legibly.
/// </summary>
public sealed record ProcurementDetails
{
    /// <summary>Longest number of a framework agreement, in characters (as a contract's own).</summary>
    public const int FrameworkNumberLength = PublicContract.NumberLength;

    /// <summary>Nothing known.</summary>
    public static readonly ProcurementDetails Unknown = new();

    /// <summary>Techniques d'achat.</summary>
    public PurchasingTechniques Techniques { get; init; }

    /// <summary>Modalités d'exécution.</summary>
    public ExecutionArrangements Arrangements { get; init; }

    /// <summary>For a follow-on contract (marché subséquent): the number of its framework agreement.</summary>
    public string? FrameworkAgreementNumber { get; init; }

    public bool? IsInnovative { get; init; }

    /// <summary>CCAG de référence.</summary>
    public GeneralConditions? GeneralConditions { get; init; }

    /// <summary>Offers received, the irregular ones included; 1 or more.</summary>
    public int? OffersReceived { get; init; }

    /// <summary>True when an advance was granted to the holder.</summary>
    public bool? AdvanceGranted { get; init; }

    /// <summary>Share of the amount that was advanced; 0 with <see cref="AdvanceGranted"/> means an advance of unknown rate.</summary>
    public Percentage? AdvanceRate { get; init; }

    /// <summary>Form of the consortium at the award, as published; the consortium itself lives with the contract.</summary>
    public PublishedGrouping? Grouping { get; init; }

    /// <summary>True when the holders declared subcontractors at the notification.</summary>
    public bool? SubcontractingDeclared { get; init; }

    public ExecutionPlace? Place { get; init; }

    /// <summary>The day the contract's data were first published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Types de prix.</summary>
    public PriceKinds PriceKinds { get; init; }

    public PriceForm? PriceForm { get; init; }

    /// <summary>Share of the products that come from the European Union; for the supplies that the order lists.</summary>
    public Percentage? FromEuropeanUnion { get; init; }

    /// <summary>Share of the products that come from France; never above <see cref="FromEuropeanUnion"/>.</summary>
    public Percentage? FromFrance { get; init; }

    public EnvironmentalConsiderations Environmental { get; init; }

    /// <summary>True when the source says « Pas de considération sociale », which is not the same as saying nothing.</summary>
    public bool SaysNoSocialConsideration { get; init; }

    /// <summary>Concessions: the day execution began.</summary>
    public DateOnly? ExecutionStartsOn { get; init; }

    /// <summary>Concessions: public subsidy or any other financial advantage; zero when none.</summary>
    public Money? PublicSubsidy { get; init; }
}

/// <summary>The main place of execution.</summary>
/// <param name="Code">As published, INSEE code or postcode.</param>
/// <param name="Kind">What the code names; null when unsaid.</param>
public sealed record ExecutionPlace(string Code, PlaceCodeKind? Kind)
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 20;
}
