using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>A clause as the duty sees it.</summary>
/// <param name="Kind">Its legal form.</param>
/// <param name="Part">The whole contract, or a lot.</param>
public readonly record struct DeclaredClauseKind(ClauseKind Kind, ContractPart Part);

/// <summary>A derogation as the duty sees it.</summary>
/// <param name="Code">Its reason.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public readonly record struct DerogationInForce(DerogationCode Code, DateOnly DecidedOn);

/// <summary>All that decides whether a contract is subject to the duty, and whether it does it.</summary>
/// <param name="Family">Market or concession: articles and derogations differ.</param>
/// <param name="Nature">As published; tells defence markets.</param>
/// <param name="CpvCode">8 digits, or null when unknown.</param>
/// <param name="NoticeOn">The day of the notice, or of the consultation; null when unknown.</param>
/// <param name="NotifiedOn">The day of the notification; null when unknown.</param>
/// <param name="EstimatedValue">Of the whole operation, excluding tax; null when unknown.</param>
/// <param name="Amount">Of the contract, excluding tax; stands for the estimated value when that is unknown.</param>
public sealed record DutySubject(
    ContractFamily Family, string? Nature, string? CpvCode, DateOnly? NoticeOn, DateOnly? NotifiedOn, Money? EstimatedValue, Money? Amount)
{
    private const string Defence = "DEFENSE";

    /// <summary>Months, tranches and renewals included; null when unknown.</summary>
    public int? DurationMonths { get; init; }

    /// <summary>What the buyer published.</summary>
    public SocialConsiderations Published { get; init; }

    /// <summary>Numbers of the lots recorded.</summary>
    public IReadOnlyList<int> Lots { get; init; } = [];

    /// <summary>Clauses declared here.</summary>
    public IReadOnlyList<DeclaredClauseKind> Clauses { get; init; } = [];

    /// <summary>The derogation that stands, or null.</summary>
    public DerogationInForce? Derogation { get; init; }

    /// <summary>The value that thresholds look at, or null when nothing is known of it.</summary>
    public Money? Value => EstimatedValue ?? Amount;

    /// <summary>The year that the contract counts in: of its notification, else of its notice; null when both are unknown.</summary>
    public int? Year => (NotifiedOn ?? NoticeOn)?.Year;

    /// <summary>« Marché de défense ou de sécurité », however it is written.</summary>
    public bool IsDefence => Family == ContractFamily.Market && Nature is not null && FoldedText.Of(Nature).Contains(Defence, StringComparison.Ordinal);

    /// <summary>The facts of a contract, without what was declared or decided for it.</summary>
    public static DutySubject Of(PublicContract contract) => new(
        contract.Family, contract.Facts.Nature, contract.Facts.CpvCode, contract.NoticeOn, contract.Facts.NotifiedOn, contract.EstimatedValue, contract.Facts.Amount)
    {
        DurationMonths = contract.Facts.DurationMonths, Published = contract.Facts.SocialConsiderations, Lots = [.. contract.Lots.Select(l => l.Number)],
    };
}
