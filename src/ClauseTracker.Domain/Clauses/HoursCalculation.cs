using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>
/// How many hours an amount of work is worth: <c>amount × labour share × effort ÷ hourly cost</c>, rounded once, at the end,
/// to the nearest whole hour (1 000 000 € × 50 % × 5 % ÷ 30 € = 833.33 → 833 h).
/// </summary>
/// <param name="AmountExclTax">Amount of the contract, excluding tax.</param>
/// <param name="LabourShare">Share of labour in it.</param>
/// <param name="InsertionEffort">Share of the labour kept for insertion.</param>
/// <param name="HourlyCost">Cost of one hour, all charges included; above zero.</param>
public sealed record HoursCalculation(Money AmountExclTax, Percentage LabourShare, Percentage InsertionEffort, Money HourlyCost)
{
    /// <summary>The result before rounding, in hours.</summary>
    public decimal Exact => AmountExclTax.Euros * LabourShare.Fraction * InsertionEffort.Fraction / HourlyCost.Euros;

    /// <summary>The hours owed.</summary>
    public Hours Hours => Hours.Of((long)Math.Round(Exact, MidpointRounding.AwayFromZero));

    /// <summary>A calculation; refused when the hourly cost is zero or the result is no hour at all.</summary>
    [return: DoNotIgnore]
    public static Result<HoursCalculation> From(Money amountExclTax, Percentage labourShare, Percentage insertionEffort, Money hourlyCost)
    {
        if (hourlyCost.Cents <= 0) return new ClauseErrors.HourlyCostMissing();
        var calculation = new HoursCalculation(amountExclTax, labourShare, insertionEffort, hourlyCost);
        if (calculation.Exact > InsertionClause.MostHours) return new ClauseErrors.HoursOutOfRange(calculation.Exact);
        return calculation;
    }
}
