using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Calculator;

/// <summary>What up to four sets of figures give, side by side, with what there is to think of. Needs no contract and keeps nothing.</summary>
[Requires(Permission.ReadClauses)]
public sealed record CompareCalculations(IReadOnlyList<VariantInput> Variants) : IQuery<IReadOnlyList<VariantResult>>
{
    /// <summary>More variants are not compared at a glance.</summary>
    public const int MostVariants = 4;
}

/// <summary>One set of figures.</summary>
/// <param name="Figures">What is typed; trades may leave share and cost to the reference table.</param>
/// <param name="Months">Duration of the contract, or null.</param>
public sealed record VariantInput(ObligationInput Figures, int? Months = null);

/// <summary>What a set of figures gives.</summary>
/// <param name="Figures">With what the reference table filled.</param>
/// <param name="Calculation">The calculation, or null when it was refused or hours were typed.</param>
/// <param name="Hours">Hours owed, or null when refused.</param>
/// <param name="Equivalence">The same in days, weeks and full-time equivalents.</param>
/// <param name="Advice">What to think of.</param>
/// <param name="Refusals">Why there is no result; fields are named as the figures name them.</param>
public sealed record VariantResult(
    ObligationInput Figures, HoursCalculation? Calculation, Hours? Hours, HoursEquivalence? Equivalence, IReadOnlyList<Advice> Advice, IReadOnlyList<Error> Refusals)
{
    /// <summary>The result of figures.</summary>
    internal static VariantResult Of(VariantInput variant, ReferenceTable table)
    {
        var figures = variant.Figures.CompletedFrom(table);
        var calculated = figures.HasFigures ? figures.Calculate() : null;
        var calculation = calculated is { IsSuccess: true } ? calculated.Value : null;
        var typed = figures.Hours is { } number ? Domain.Shared.Hours.From(number, nameof(ObligationInput.Hours)) : null;
        // Typed hours win: figures that are not all there are then only something to hold them against.
        var refusals = typed?.Errors ?? calculated?.Errors ?? [new ClauseErrors.CalculationIncomplete()];
        if (refusals.Count > 0) return new VariantResult(figures, null, null, null, [], refusals);
        var hours = typed?.Value ?? calculation!.Hours;
        return new VariantResult(figures, calculation, hours, HoursEquivalence.Of(hours), CalculationAdvice.Of(hours, calculation, variant.Months, table), []);
    }
}

internal sealed class CompareCalculationsValidator : AbstractValidator<CompareCalculations>
{
    public CompareCalculationsValidator() => RuleFor(c => c.Variants).Must(v => v.Count is > 0 and <= CompareCalculations.MostVariants);
}

internal sealed class CompareCalculationsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<CompareCalculations, IReadOnlyList<VariantResult>>
{
    public async Task<Result<IReadOnlyList<VariantResult>>> Handle(CompareCalculations request, CancellationToken cancellationToken)
    {
        var table = await db.ReferenceTableAsync(clock.Today(), cancellationToken);
        return Result<IReadOnlyList<VariantResult>>.Success([.. request.Variants.Select(v => VariantResult.Of(v, table))]);
    }
}
