using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Pages.Calculator;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>The form of a clause, as it is typed: on the four screens of a declaration, and whole where a clause is changed.</summary>
public sealed partial class ClauseForm : FiguresForm
{
    /// <summary>0 is the whole contract.</summary>
    public int Lot { get; set; }

    public ClauseKind Kind { get; set; } = ClauseKind.ExecutionCondition;

    public ReservationArticle? ReservationArticle { get; set; }

    public decimal? MinimumShare { get; set; }

    public List<ObligationForms> Forms { get; set; } = [];

    public bool HolderChooses { get; set; }

    public ObligationForms? Chosen { get; set; }

    public List<PlannedRow> PerTranche { get; set; } = [];

    public decimal? HoursPerRenewal { get; set; }

    public bool FollowsAmount { get; set; }

    public decimal? WorkedShare { get; set; }

    public decimal? EstimatedHoursWorked { get; set; }

    public decimal? RateHours { get; set; }

    public decimal? RatePerAmount { get; set; }

    public AmountBasis RateBasis { get; set; } = AmountBasis.Invoiced;

    public int? ActionsPerYear { get; set; }

    public List<ActionKind> ActionKinds { get; set; } = [];

    public List<RealisationModes> Modes { get; set; } = [];

    public List<OrganisationKind> Structures { get; set; } = [];

    public List<CriterionCode> Publics { get; set; } = [];

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public Guid? Facilitator { get; set; }

    public Guid? Rules { get; set; }

    public string? CcagArticle { get; set; }

    public string? Charter { get; set; }

    public string? CorrespondentName { get; set; }

    public string? CorrespondentFunction { get; set; }

    public string? CorrespondentEmail { get; set; }

    public string? CorrespondentPhone { get; set; }

    public bool HasPenalty { get; set; }

    public PenaltyBasis PenaltyBasis { get; set; } = PenaltyBasis.Flat;

    public decimal? PenaltyPerHour { get; set; }

    public decimal? PenaltyCoefficient { get; set; }

    public decimal? PenaltyPerAction { get; set; }

    public decimal? PenaltyPerDocument { get; set; }

    public bool RequiresFormalNotice { get; set; } = true;

    public decimal? PenaltyCap { get; set; }

    public int? FirstContactDays { get; set; }

    public int? KickOffDays { get; set; }

    public int? StatementDay { get; set; }

    public int? FinalAssessmentMonths { get; set; }

    /// <summary>The modes one may choose.</summary>
    public static IReadOnlyList<RealisationModes> EveryMode { get; } =
        [RealisationModes.DirectHire, RealisationModes.LabourPlacement, RealisationModes.InsertionSubcontracting];

    /// <summary>The kinds of structure one may choose.</summary>
    public static IReadOnlyList<OrganisationKind> EveryStructure { get; } =
        [.. Enum.GetValues<OrganisationKind>().Where(k => k is not OrganisationKind.Company and not OrganisationKind.Buyer)];

    public bool Has(ObligationForms form) => Forms.Contains(form);
}

/// <summary>Hours planned for a tranche, as they are typed.</summary>
public sealed class PlannedRow
{
    public int TrancheNumber { get; set; }

    public decimal? Hours { get; set; }
}
