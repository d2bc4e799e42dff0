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
    public IReadOnlyList<EligibilityCriterion> Publics { get; init; } = [];

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
    public PenaltyRule? Penalty { get; init; }

    public DutyCalendar Duties { get; init; } = DutyCalendar.Suggested;

    /// <summary>The terms as the domain takes them; whether they hold is the domain's to say.</summary>
    [return: DoNotIgnore]
    internal Result<ClauseTerms> Terms()
    {
        var share = MinimumShare is { } percent ? Percentage.From(percent, nameof(MinimumShare)) : null;
        if (share is { IsRefused: true }) return Result<ClauseTerms>.Refuse(share.Errors);
        return new ClauseTerms(Kind, Modes, Publics, new DateRange(StartsOn, EndsOn), Facilitator)
        {
            Structures = Structures, CcagArticle = CcagArticle, Charter = Charter, Penalty = Penalty, Duties = Duties,
            Reservation = Kind == ClauseKind.ReservedContract && ReservationArticle is { } article ? new Reservation(article, share?.Value) : null,
            Correspondent = string.IsNullOrWhiteSpace(CorrespondentName)
                ? null
                : new Correspondent(CorrespondentName.Trim(), CorrespondentFunction?.Trim(), CorrespondentEmail?.Trim(), CorrespondentPhone?.Trim()),
        };
    }

    public override string ToString() => nameof(ClauseInput);
}

internal sealed class ClauseInputValidator : AbstractValidator<ClauseInput>
{
    private const int MailLength = 254;

    public ClauseInputValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.StartsOn).NotEmpty();
        RuleFor(c => c.EndsOn).NotEmpty();
        RuleForEach(c => c.Publics).IsInEnum();
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
