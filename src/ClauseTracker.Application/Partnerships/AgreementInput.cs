using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Partnerships;

/// <summary>What is typed of an agreement.</summary>
public sealed record AgreementInput
{
    public string Title { get; init; } = string.Empty;

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public int RenewalNoticeDays { get; init; } = AgreementTerms.UsualNoticeDays;

    /// <summary>Euros by year.</summary>
    public IReadOnlyList<TypedAmount> Amounts { get; init; } = [];

    public IReadOnlyList<YearObjective> Objectives { get; init; } = [];

    /// <summary>The terms, or each amount that is none.</summary>
    [return: DoNotIgnore]
    public Result<AgreementTerms> Terms()
    {
        var amounts = TypedAmount.Read(Amounts);
        if (!amounts.TryGet(out var read)) return Result<AgreementTerms>.Refuse(amounts.Errors);
        return new AgreementTerms(Title, StartsOn, EndsOn)
        {
            DecisionNumber = DecisionNumber, DecidedOn = DecidedOn, RenewalNoticeDays = RenewalNoticeDays, Amounts = read, Objectives = Objectives,
        };
    }
}

/// <summary>Euros of a year, as typed.</summary>
public sealed record TypedAmount(int Year, decimal Euros)
{
    [return: DoNotIgnore]
    public static Result<IReadOnlyList<YearAmount>> Read(IReadOnlyList<TypedAmount> amounts)
    {
        var read = amounts.Select(a => (a.Year, Amount: Money.From(a.Euros, "Amounts"))).ToList();
        var errors = read.SelectMany(a => a.Amount.Errors).ToList();
        return errors.Count > 0
            ? Result<IReadOnlyList<YearAmount>>.Refuse(errors)
            : Result<IReadOnlyList<YearAmount>>.Success([.. read.Select(a => new YearAmount(a.Year, a.Amount.Value))]);
    }
}

internal sealed class AgreementInputValidator : AbstractValidator<AgreementInput>
{
    public AgreementInputValidator()
    {
        RuleFor(a => a.Title).NotEmpty().MaximumLength(AgreementTerms.TitleLength);
        RuleFor(a => a.StartsOn).NotEmpty();
        RuleFor(a => a.EndsOn).NotEmpty();
        RuleFor(a => a.DecisionNumber).MaximumLength(AgreementTerms.DecisionLength);
    }
}
