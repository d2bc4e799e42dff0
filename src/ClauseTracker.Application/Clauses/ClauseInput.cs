using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Clauses;

/// <summary>What a person types to declare or change a clause.</summary>
public sealed record ClauseInput : ObligationInput
{
    public ClauseKind Kind { get; init; } = ClauseKind.ExecutionCondition;

    /// <summary>The lot it is written on; 0 is the whole contract. A declared clause stays where it is.</summary>
    public int Lot { get; init; }

    public RealisationModes Modes { get; init; } = RealisationModes.All;

    /// <summary>Empty means all those of the modes.</summary>
    public IReadOnlyList<OrganisationKind> Structures { get; init; } = [];

    /// <summary>Empty means the whole national list.</summary>
    public IReadOnlyList<CriterionCode> Publics { get; init; } = [];

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    public UserId? Facilitator { get; init; }

    /// <summary>The counting rules; null is the instance's default.</summary>
    public CountingRuleSetId? Rules { get; init; }

    public ReservationArticle? ReservationArticle { get; init; }

    /// <summary>Least share of workers under a reserved contract, in percent.</summary>
    public decimal? MinimumShare { get; init; }

    public string? CcagArticle { get; init; }

    public string? Charter { get; init; }

    public string? CorrespondentName { get; init; }

    public string? CorrespondentFunction { get; init; }

    public string? CorrespondentEmail { get; init; }

    public string? CorrespondentPhone { get; init; }

    /// <summary>What failures cost, or null when the contract does not say.</summary>
    public PenaltyInput? Penalty { get; init; }

    public DutyCalendar Duties { get; init; } = DutyCalendar.Suggested;

    /// <summary>The terms as the domain takes them; whether they hold is the domain's to say.</summary>
    [return: DoNotIgnore]
    internal Result<ClauseTerms> Terms()
    {
        var share = MinimumShare is { } percent ? Percentage.From(percent, nameof(MinimumShare)) : null;
        var penalty = Penalty?.Rule();
        var errors = new Result?[] { share, penalty }.SelectMany(r => r?.Errors ?? []).ToList();
        if (errors.Count > 0) return Result<ClauseTerms>.Refuse(errors);
        return new ClauseTerms(Kind, Modes, Publics, new DateRange(StartsOn, EndsOn), Facilitator)
        {
            Structures = Structures, CcagArticle = CcagArticle, Charter = Charter, Penalty = penalty?.Value, Duties = Duties,
            Reservation = Kind == ClauseKind.ReservedContract && ReservationArticle is { } article ? new Reservation(article, share?.Value) : null,
            Correspondent = string.IsNullOrWhiteSpace(CorrespondentName)
                ? null
                : new Correspondent(CorrespondentName.Trim(), CorrespondentFunction?.Trim(), CorrespondentEmail?.Trim(), CorrespondentPhone?.Trim()),
        };
    }

    public override string ToString() => nameof(ClauseInput);
}

/// <summary>What a person types of penalties.</summary>
public sealed record PenaltyInput
{
    public PenaltyBasis Basis { get; init; } = PenaltyBasis.Flat;

    /// <summary>In euros, when flat.</summary>
    public decimal? PerHour { get; init; }

    /// <summary>The multiple, when it is one.</summary>
    public decimal? Coefficient { get; init; }

    /// <summary>In euros.</summary>
    public decimal? PerAction { get; init; }

    /// <summary>In euros.</summary>
    public decimal? PerDocumentAndDay { get; init; }

    public bool RequiresFormalNotice { get; init; } = true;

    /// <summary>In euros; empty is no cap.</summary>
    public decimal? Cap { get; init; }

    /// <summary>A rule, as it would be typed.</summary>
    public static PenaltyInput Of(PenaltyRule rule) => new()
    {
        Basis = rule.Basis, PerHour = rule.PerHour.Euros, Coefficient = rule.Coefficient / 100m, PerAction = rule.PerAction.Euros,
        PerDocumentAndDay = rule.PerDocumentAndDay.Euros, RequiresFormalNotice = rule.RequiresFormalNotice, Cap = rule.Cap?.Euros,
    };

    internal Result<PenaltyRule> Rule()
    {
        var hour = Money.From(PerHour ?? 0, "PenaltyPerHour");
        var action = Money.From(PerAction ?? 0, "PenaltyPerAction");
        var document = Money.From(PerDocumentAndDay ?? 0, "PenaltyPerDocument");
        var cap = Money.From(Cap ?? 0, "PenaltyCap");
        var errors = new[] { hour, action, document, cap }.SelectMany(r => r.Errors).ToList();
        if (Coefficient is < 0 or > 1000) errors.Add(new SharedErrors.Malformed("PenaltyCoefficient"));
        if (errors.Count > 0) return Result<PenaltyRule>.Refuse(errors);
        var coefficient = (int)Math.Round((Coefficient ?? 0) * 100, MidpointRounding.AwayFromZero);
        return new PenaltyRule(Basis, hour.Value, coefficient, action.Value, document.Value, RequiresFormalNotice, Cap is null ? null : cap.Value);
    }
}

internal sealed class ClauseInputValidator : AbstractValidator<ClauseInput>
{
    private const int MailLength = 254;

    public ClauseInputValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.StartsOn).NotEmpty();
        RuleFor(c => c.EndsOn).NotEmpty();
        RuleForEach(c => c.Publics).NotEmpty();
        RuleForEach(c => c.Structures).IsInEnum();
        RuleForEach(c => c.ActionKinds).IsInEnum();
        RuleFor(c => c.RateBasis).IsInEnum();
        RuleFor(c => c.CcagArticle).MaximumLength(ClauseTerms.LabelLength);
        RuleFor(c => c.Charter).MaximumLength(ClauseTerms.LabelLength);
        RuleFor(c => c.CorrespondentName).MaximumLength(ClauseTerms.LabelLength);
        RuleFor(c => c.CorrespondentFunction).MaximumLength(ClauseTerms.LabelLength);
        RuleFor(c => c.CorrespondentPhone).MaximumLength(ClauseTerms.LabelLength);
        RuleFor(c => c.CorrespondentEmail).EmailAddress().MaximumLength(MailLength).When(c => !string.IsNullOrWhiteSpace(c.CorrespondentEmail));
    }
}
