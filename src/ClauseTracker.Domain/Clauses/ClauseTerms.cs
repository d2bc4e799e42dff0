using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>What a clause allows, when, and what follows if it is not kept: the part of it that its author may change.</summary>
/// <param name="Kind">Legal form.</param>
/// <param name="Modes">Ways of carrying out the hours; at least one.</param>
/// <param name="Publics">Criteria that make a person eligible; empty means every criterion of the national list.</param>
/// <param name="Period">The days during which hours may be worked.</param>
/// <param name="Facilitator">Who follows it, or nobody yet.</param>
public sealed record ClauseTerms(
    ClauseKind Kind, RealisationModes Modes, IReadOnlyList<CriterionCode> Publics, DateRange Period, UserId? Facilitator)
{
    /// <summary>Longest article, charter and function, in characters.</summary>
    public const int LabelLength = 120;

    /// <summary>Kinds of structure that may employ; empty means all those of the modes.</summary>
    public IReadOnlyList<OrganisationKind> Structures { get; init; } = [];

    /// <summary>What a reserved contract is reserved for; null for the other kinds.</summary>
    public Reservation? Reservation { get; init; }

    /// <summary>Article of the general conditions that the contract refers to, as it writes it (« CCAG-Travaux 20.1 »).</summary>
    public string? CcagArticle { get; init; }

    /// <summary>The charter that the hours also serve (« ANRU 2014-2024 »), or null.</summary>
    public string? Charter { get; init; }

    /// <summary>Whom the facilitator writes to at the company, or null.</summary>
    public Correspondent? Correspondent { get; init; }

    /// <summary>What missing hours cost, or null when the contract says nothing.</summary>
    public PenaltyRule? Penalty { get; init; }

    /// <summary>When the holder must do what.</summary>
    public DutyCalendar Duties { get; init; } = DutyCalendar.Suggested;
}

/// <summary>Articles by which a contract may be reserved (fact sheet §1.1).</summary>
public enum ReservationArticle
{
    /// <summary>L2113-12: adapted enterprises (EA) and ESAT.</summary>
    L2113_12 = 12,

    /// <summary>L2113-13: structures of insertion through economic activity.</summary>
    L2113_13 = 13,

    /// <summary>L2113-13-1: work in prison.</summary>
    L2113_13_1 = 131,

    /// <summary>L2113-14: both of the first two.</summary>
    L2113_14 = 14,

    /// <summary>L2113-15: enterprises of the social economy, for listed social services.</summary>
    L2113_15 = 15,
}

/// <summary>What a contract is reserved for.</summary>
/// <param name="Article">The article that the notice cites.</param>
/// <param name="MinimumShare">Least share of workers who are disadvantaged, disabled or detained: 50 % by R2113-7; null under L2113-15, which sets none.</param>
public sealed record Reservation(ReservationArticle Article, Percentage? MinimumShare)
{
    /// <summary>R2113-7.</summary>
    public static readonly Percentage LeastShare = new(5000);

    /// <summary>True for the articles that ask for a share of workers.</summary>
    public static bool AsksForShare(ReservationArticle article) => article != ReservationArticle.L2113_15;

    internal Error? Refusal()
    {
        if (!AsksForShare(Article)) return MinimumShare is null ? null : new ClauseErrors.ReservedWithoutShare();
        return MinimumShare is null || MinimumShare.Value.BasisPoints < LeastShare.BasisPoints ? new ClauseErrors.ReservedShareTooLow(LeastShare.Percent) : null;
    }
}

/// <summary>The operational correspondent that the holder names (fact sheet §5.1).</summary>
/// <param name="Name">First and family name.</param>
/// <param name="Function">In the company.</param>
/// <param name="Email">Address, or null.</param>
/// <param name="Phone">Number, or null.</param>
public sealed record Correspondent(string Name, string? Function, string? Email, string? Phone);

/// <summary>What the price of a missing hour is reckoned from.</summary>
public enum PenaltyBasis
{
    /// <summary>An amount for each hour.</summary>
    Flat = 1,

    /// <summary>A multiple of the hourly minimum wage (SMIC).</summary>
    MultipleOfMinimumWage = 2,

    /// <summary>A multiple of the hourly ceiling of social security.</summary>
    MultipleOfSocialSecurityCeiling = 3,
}

/// <summary>What the contract says of failures. Every figure is the contract's own; those of <see cref="Suggested"/> are of one contract of 2025.</summary>
/// <param name="Basis">What the price of an hour is reckoned from.</param>
/// <param name="PerHour">For each missing hour, when flat.</param>
/// <param name="Coefficient">The multiple, when it is one; in hundredths.</param>
/// <param name="PerAction">For each missing action.</param>
/// <param name="PerDocumentAndDay">For each document and day late.</param>
/// <param name="RequiresFormalNotice">True when a formal notice must have had no effect first.</param>
/// <param name="Cap">The most in all, or null.</param>
public sealed record PenaltyRule(
    PenaltyBasis Basis, Money PerHour, int Coefficient, Money PerAction, Money PerDocumentAndDay, bool RequiresFormalNotice, Money? Cap)
{
    /// <summary>50 € an hour, 500 € an action, 100 € a document and day, after formal notice.</summary>
    public static readonly PenaltyRule Suggested = new(PenaltyBasis.Flat, Money.Of(50), 0, Money.Of(500), Money.Of(100), true, null);

    internal Error? Refusal() => Basis == PenaltyBasis.Flat ? (PerHour.Cents <= 0 ? new ClauseErrors.PenaltyIncomplete() : null) : Coefficient <= 0 ? new ClauseErrors.PenaltyIncomplete("PenaltyCoefficient") : null;
}

/// <summary>When the holder must do what. Deadlines differ by contract; those of <see cref="Suggested"/> are of one contract of 2025 (fact sheet §5.1).</summary>
/// <param name="FirstContactDays">Days after notification to reach the facilitator.</param>
/// <param name="KickOffDays">Days after notification to meet.</param>
/// <param name="StatementDay">Day of the following month by which a month's hours are told.</param>
/// <param name="FinalAssessmentMonths">Months after the end for the final assessment.</param>
public sealed record DutyCalendar(int FirstContactDays, int KickOffDays, int StatementDay, int FinalAssessmentMonths)
{
    public static readonly DutyCalendar Suggested = new(14, 31, 12, 3);

    /// <summary>The last day on which the hours of that month come in time.</summary>
    public DateOnly StatementDueOn(YearMonth month) => month.AddMonths(1).FirstDay.AddDays(StatementDay - 1);

    internal Error? Refusal() => FirstContactDays is < 0 or > 365 || KickOffDays is < 0 or > 365 || StatementDay is < 1 or > 28 || FinalAssessmentMonths is < 0 or > 24
        ? new ClauseErrors.DutiesOutOfRange()
        : null;
}
