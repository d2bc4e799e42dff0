using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>How a number of hours came about; kept with the line of the ledger that it gave. Rounded once, at the end, to the nearest whole hour.</summary>
public abstract record HoursCalculation
{
    /// <summary>The result before rounding, in hours.</summary>
    public abstract decimal Exact { get; }

    /// <summary>The hours.</summary>
    public Hours Hours => Round(Exact);

    /// <summary>To the nearest whole hour, halves away from zero (833.33 → 833).</summary>
    public static Hours Round(decimal hours) => Hours.Of(decimal.ToInt64(Math.Round(hours, MidpointRounding.AwayFromZero)));
}

/// <summary>
/// What an amount of work is worth: the sum over trades of <c>amount × labour share ÷ hourly cost</c>, times the insertion effort
/// (fact sheet §2.1: 1 000 000 € × 50 % × 5 % ÷ 30 € = 833.33 → 833 h).
/// </summary>
/// <param name="Trades">The trades; one when the contract is taken as a whole.</param>
/// <param name="InsertionEffort">Share of the labour kept for insertion.</param>
public sealed record LabourCalculation(IReadOnlyList<TradeShare> Trades, Percentage InsertionEffort) : HoursCalculation
{
    /// <summary>More trades than this on one lot are a typing error.</summary>
    public const int MostTrades = 40;

    public override decimal Exact => Trades.Sum(t => t.LabourHours) * InsertionEffort.Fraction;

    /// <summary>All hours of labour in the work, insertion or not.</summary>
    public decimal LabourHours => Trades.Sum(t => t.LabourHours);

    /// <summary>A calculation; refused without a trade, when an hourly cost is zero or when the result is no number of hours.</summary>
    [return: DoNotIgnore]
    public static Result<LabourCalculation> From(IReadOnlyList<TradeShare> trades, Percentage insertionEffort)
    {
        if (trades.Count is 0 or > MostTrades) return new ClauseErrors.CalculationIncomplete();
        if (trades.Any(t => t.HourlyCost.Cents <= 0)) return new ClauseErrors.HourlyCostMissing();
        var calculation = new LabourCalculation(trades, insertionEffort);
        return calculation.Exact > InsertionClause.MostHours ? new ClauseErrors.HoursOutOfRange(calculation.Exact) : calculation;
    }

    /// <summary>A calculation on one amount.</summary>
    [return: DoNotIgnore]
    public static Result<LabourCalculation> From(Money amountExclTax, Percentage labourShare, Percentage insertionEffort, Money hourlyCost) =>
        From([new TradeShare(null, amountExclTax, labourShare, hourlyCost)], insertionEffort);

    public bool Equals(LabourCalculation? other) => other is not null && InsertionEffort == other.InsertionEffort && Trades.SequenceEqual(other.Trades);

    public override int GetHashCode() => Trades.Aggregate(InsertionEffort.GetHashCode(), HashCode.Combine);
}

/// <summary>One trade of the work.</summary>
/// <param name="Trade">Code of the trade in the reference table, or null for the work as a whole.</param>
/// <param name="AmountExclTax">Amount of the trade, excluding tax.</param>
/// <param name="LabourShare">Share of labour in it.</param>
/// <param name="HourlyCost">Cost of one hour, all charges included; above zero.</param>
public sealed record TradeShare(string? Trade, Money AmountExclTax, Percentage LabourShare, Money HourlyCost)
{
    /// <summary>Longest code of a trade, in characters.</summary>
    public const int TradeLength = 40;

    /// <summary>Hours of labour in the trade.</summary>
    public decimal LabourHours => HourlyCost.Cents == 0 ? 0 : AmountExclTax.Euros * LabourShare.Fraction / HourlyCost.Euros;
}

/// <summary>
/// The form for services whose staff is taken over from the holder before, cleaning above all: only newly assigned staff can be people far from
/// employment. <c>P = 1 − (S × C) ÷ (A ÷ N)</c> is the share of the contract that the transferred staff does not cover;
/// <c>I = P × A ÷ C × T</c> are the hours. Local practice (fact sheet §2.1).
/// </summary>
/// <param name="AmountExclTax">A: amount over the whole duration, excluding tax.</param>
/// <param name="Years">N: years of the contract.</param>
/// <param name="TransferredHoursPerYear">S: hours a year of the staff taken over.</param>
/// <param name="HourlyCost">C: cost of one hour, all charges included.</param>
/// <param name="InsertionEffort">T: share of what is newly assigned that is kept for insertion.</param>
public sealed record StaffTransferCalculation(Money AmountExclTax, decimal Years, Hours TransferredHoursPerYear, Money HourlyCost, Percentage InsertionEffort) : HoursCalculation
{
    /// <summary>P, from 0 (the staff taken over does it all) to 1.</summary>
    public decimal NewShare => Math.Clamp(1m - (TransferredHoursPerYear.Value * HourlyCost.Euros / (AmountExclTax.Euros / Years)), 0m, 1m);

    public override decimal Exact => NewShare * AmountExclTax.Euros / HourlyCost.Euros * InsertionEffort.Fraction;

    /// <summary>A calculation; refused when a divisor is zero or when the result is no number of hours.</summary>
    [return: DoNotIgnore]
    public static Result<StaffTransferCalculation> From(Money amount, decimal years, Hours transferredPerYear, Money hourlyCost, Percentage effort)
    {
        if (hourlyCost.Cents <= 0) return new ClauseErrors.HourlyCostMissing();
        if (amount.Cents <= 0 || years is <= 0 or > 100) return new ClauseErrors.CalculationIncomplete();
        var calculation = new StaffTransferCalculation(amount, years, transferredPerYear, hourlyCost, effort);
        return calculation.Exact > InsertionClause.MostHours ? new ClauseErrors.HoursOutOfRange(calculation.Exact) : calculation;
    }
}

/// <summary>A share of all hours worked on the contract (national charter of insertion: 5 %).</summary>
/// <param name="HoursWorked">Estimated, or measured so far, by anybody.</param>
/// <param name="Share">Share owed.</param>
/// <param name="IsEstimate">True while it is the estimate of the declaration.</param>
/// <param name="OwedBefore">What was owed already.</param>
public sealed record WorkedShareCalculation(Hours HoursWorked, Percentage Share, bool IsEstimate, Hours OwedBefore) : HoursCalculation
{
    public override decimal Exact => (HoursWorked.Value * Share.Fraction) - OwedBefore.Value;
}

/// <summary>Hours per amount, on what was ordered or invoiced since the start: the line is what the last order adds (35 h per 100 000 €).</summary>
/// <param name="Cumulated">With the last order, excluding tax.</param>
/// <param name="CumulatedBefore">Without it.</param>
/// <param name="Rate">The rate.</param>
public sealed record OrderedAmountCalculation(Money Cumulated, Money CumulatedBefore, AmountRate Rate) : HoursCalculation
{
    // A difference of two rounded sums, so that many small orders owe what one large one would.
    public override decimal Exact => Round(Rate.Of(Cumulated)).Value - Round(Rate.Of(CumulatedBefore)).Value;
}

/// <summary>What pro rata is reckoned on.</summary>
public enum ProRataBasis
{
    Amount = 1,
    Time = 2,
}

/// <summary>Hours that follow the amount or the time: <c>hours × to ÷ from − hours</c>.</summary>
/// <param name="Base">Hours owed before.</param>
/// <param name="Basis">What it follows.</param>
/// <param name="From">Cents, or days, before.</param>
/// <param name="To">Cents, or days, from now on.</param>
public sealed record ProRataCalculation(Hours Base, ProRataBasis Basis, long From, long To) : HoursCalculation
{
    public override decimal Exact => From == 0 ? 0 : Round(Base.Value * To / From).Value - Base.Value;
}
