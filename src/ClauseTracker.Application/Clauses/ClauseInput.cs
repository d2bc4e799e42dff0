using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Clauses;

/// <summary>What a person types to declare or change a clause. Hours are typed, or computed from the four figures when <see cref="Hours"/> is empty.</summary>
public sealed record ClauseInput
{
    public ClauseKind Kind { get; init; } = ClauseKind.ExecutionCondition;

    /// <summary>Hours owed, when typed.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Amount excluding tax, in euros.</summary>
    public decimal? AmountExclTax { get; init; }

    /// <summary>Labour share, in percent.</summary>
    public decimal? LabourShare { get; init; }

    /// <summary>Insertion effort, in percent.</summary>
    public decimal? InsertionEffort { get; init; }

    /// <summary>Cost of an hour, all charges included, in euros.</summary>
    public decimal? HourlyCost { get; init; }

    public RealisationModes Modes { get; init; } = RealisationModes.All;

    /// <summary>Empty means the whole national list.</summary>
    public IReadOnlyList<EligibilityCriterion> Publics { get; init; } = [];

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    public UserId? Facilitator { get; init; }

    /// <summary>The terms as the domain takes them; whether they hold is the domain's to say.</summary>
    internal ClauseTerms Terms => new(Kind, Modes, Publics, new DateRange(StartsOn, EndsOn), Facilitator);

    /// <summary>The calculation, or null when hours were typed or the figures are not all there.</summary>
    [return: DoNotIgnore]
    public Result<HoursCalculation> Calculate()
    {
        if ((AmountExclTax, LabourShare, InsertionEffort, HourlyCost) is not ({ } amount, { } labour, { } effort, { } cost))
        {
            return new ClauseErrors.CalculationIncomplete();
        }

        var amountExclTax = Money.From(amount, nameof(AmountExclTax));
        var labourShare = Percentage.From(labour, nameof(LabourShare));
        var insertionEffort = Percentage.From(effort, nameof(InsertionEffort));
        var hourlyCost = Money.From(cost, nameof(HourlyCost));
        var errors = new Result[] { amountExclTax, labourShare, insertionEffort, hourlyCost }.SelectMany(r => r.Errors).ToList();
        return errors.Count > 0
            ? Result<HoursCalculation>.Refuse(errors)
            : HoursCalculation.From(amountExclTax.Value, labourShare.Value, insertionEffort.Value, hourlyCost.Value);
    }

    /// <summary>The hours owed with the calculation that gave them, if any.</summary>
    [return: DoNotIgnore]
    internal Result<(Hours Owed, HoursCalculation? Calculation)> Owed()
    {
        if (Hours is { } typed)
        {
            var hours = Domain.Shared.Hours.From(typed, nameof(Hours));
            return hours.IsSuccess ? (hours.Value, (HoursCalculation?)null) : Result<(Hours, HoursCalculation?)>.Refuse(hours.Errors);
        }

        if (AmountExclTax is null && LabourShare is null && InsertionEffort is null && HourlyCost is null) return new ClauseErrors.HoursMissing();
        var calculated = Calculate();
        return calculated.IsSuccess ? (calculated.Value.Hours, calculated.Value) : Result<(Hours, HoursCalculation?)>.Refuse(calculated.Errors);
    }
}

internal sealed class ClauseInputValidator : AbstractValidator<ClauseInput>
{
    public ClauseInputValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.StartsOn).NotEmpty();
        RuleFor(c => c.EndsOn).NotEmpty();
        RuleForEach(c => c.Publics).IsInEnum();
    }
}
