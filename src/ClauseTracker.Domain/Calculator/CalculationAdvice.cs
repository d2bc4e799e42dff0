using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

/// <summary>What may be wrong with a number of hours. Advice only: no law sets any of these limits.</summary>
public enum AdviceKind
{
    /// <summary>So few hours that nobody can be hired on them: think of actions, or of a reserved lot. Local practice (general figures).</summary>
    FewHours = 1,

    /// <summary>Effort below 5 %. Secondary: 5 to 20 % generally (mde-alescevennes).</summary>
    EffortLow = 2,

    /// <summary>Effort above 20 %. Secondary, same source.</summary>
    EffortHigh = 3,

    /// <summary>More insertion hours than hours of labour in the whole work: cannot be kept. Arithmetic.</summary>
    MoreThanLabour = 4,

    /// <summary>The duration asks for more than 20 people at full time at once. Local practice.</summary>
    ManyPeopleAtOnce = 5,

    /// <summary>Spread over the duration, less than one person at half time. Local practice.</summary>
    UnderHalfTime = 6,

    /// <summary>A labour share outside what the table holds usual. As sure as its line.</summary>
    ShareUnusual = 7,

    /// <summary>A cost of an hour outside what the table holds usual. As sure as its line; without one, 25 to 40 € is local practice.</summary>
    CostUnusual = 8,

    /// <summary>The staff taken over does all the work: nobody new can be hired. Arithmetic of the form for cleaning.</summary>
    StaffDoesAll = 9,
}

/// <summary>One piece of advice.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Certainty">How sure the limit is.</param>
/// <param name="Figure">What was found, in the unit of the kind: hours, percent, people or euros.</param>
/// <param name="Limit">What it was held against, in the same unit.</param>
/// <param name="Trade">The trade it speaks of, or null.</param>
public sealed record Advice(AdviceKind Kind, Certainty Certainty, decimal Figure, decimal Limit, string? Trade = null);

/// <summary>Holds a number of hours against what is usual and what is possible. Pure.</summary>
public static class CalculationAdvice
{
    /// <summary>Least usual insertion effort. Secondary: 5 to 20 % generally (mde-alescevennes).</summary>
    public static readonly Percentage LeastEffort = new(500);

    /// <summary>Highest usual insertion effort. Same source.</summary>
    public static readonly Percentage MostEffort = new(2000);

    /// <summary>More people at full time at once than this are hardly found. Local practice.</summary>
    public const int MostPeopleAtOnce = 20;

    /// <summary>Hours of a month at full time: 35 × 52 ÷ 12.</summary>
    public const decimal FullTimeMonth = 151.67m;

    /// <summary>Usual cost of an hour when the table says nothing, in euros. Local practice; 25 to 30 read in an older page.</summary>
    public const int LeastHourlyCost = 25, MostHourlyCost = 40;

    /// <summary>What to think of, in the order of the kinds; empty when nothing is to be said.</summary>
    /// <param name="hours">Hours owed.</param>
    /// <param name="calculation">What gave them, or what they may be held against; null when they were typed alone.</param>
    /// <param name="months">Duration, or null when unknown.</param>
    /// <param name="table">The table of the day.</param>
    public static IReadOnlyList<Advice> Of(Hours hours, HoursCalculation? calculation, int? months, ReferenceTable table) =>
        [.. OfHours(hours, table.General).Concat(OfDuration(hours, months)).Concat(calculation switch
        {
            LabourCalculation labour => OfEffort(labour.InsertionEffort).Concat(OfLabour(hours, labour)).Concat(labour.Trades.SelectMany(t => OfTrade(t, table))),
            StaffTransferCalculation transfer => OfEffort(transfer.InsertionEffort).Concat(OfTransfer(transfer)).Concat(OfCost(transfer.HourlyCost, null, null)),
            _ => [],
        }).OrderBy(a => a.Kind)];

    private static IEnumerable<Advice> OfHours(Hours hours, GeneralFigures general)
    {
        if (hours < general.FewestHours) yield return new Advice(AdviceKind.FewHours, Certainty.LocalPractice, hours.Value, general.FewestHours.Value);
    }

    private static IEnumerable<Advice> OfDuration(Hours hours, int? months)
    {
        if (months is not > 0 || hours <= Hours.Zero) yield break;
        var people = hours.Value / months.Value / FullTimeMonth;
        if (people > MostPeopleAtOnce) yield return new Advice(AdviceKind.ManyPeopleAtOnce, Certainty.LocalPractice, Math.Round(people, 1), MostPeopleAtOnce);
        if (people < 0.5m) yield return new Advice(AdviceKind.UnderHalfTime, Certainty.LocalPractice, Math.Round(people, 2), 0.5m);
    }

    private static IEnumerable<Advice> OfEffort(Percentage effort)
    {
        if (effort.BasisPoints < LeastEffort.BasisPoints) yield return new Advice(AdviceKind.EffortLow, Certainty.Secondary, effort.Percent, LeastEffort.Percent);
        if (effort.BasisPoints > MostEffort.BasisPoints) yield return new Advice(AdviceKind.EffortHigh, Certainty.Secondary, effort.Percent, MostEffort.Percent);
    }

    private static IEnumerable<Advice> OfLabour(Hours hours, LabourCalculation labour)
    {
        if (hours.Value > labour.LabourHours) yield return new Advice(AdviceKind.MoreThanLabour, Certainty.Verified, hours.Value, Math.Round(labour.LabourHours, 2));
    }

    private static IEnumerable<Advice> OfTransfer(StaffTransferCalculation transfer)
    {
        if (transfer.NewShare == 0) yield return new Advice(AdviceKind.StaffDoesAll, Certainty.Verified, transfer.TransferredHoursPerYear.Value, Math.Round(transfer.AmountExclTax.Euros / transfer.Years / transfer.HourlyCost.Euros, 2));
    }

    private static IEnumerable<Advice> OfTrade(TradeShare trade, ReferenceTable table)
    {
        var line = table.Find(trade.Trade);
        if (line is not null && trade.LabourShare.BasisPoints < line.LabourShareLow.BasisPoints)
            yield return new Advice(AdviceKind.ShareUnusual, line.Certainty, trade.LabourShare.Percent, line.LabourShareLow.Percent, trade.Trade);
        if (line is not null && trade.LabourShare.BasisPoints > line.LabourShareHigh.BasisPoints)
            yield return new Advice(AdviceKind.ShareUnusual, line.Certainty, trade.LabourShare.Percent, line.LabourShareHigh.Percent, trade.Trade);
        foreach (var advice in OfCost(trade.HourlyCost, line, trade.Trade)) yield return advice;
    }

    private static IEnumerable<Advice> OfCost(Money cost, TradeReference? line, string? trade)
    {
        var certainty = line?.HourlyCost is null ? Certainty.LocalPractice : line.Certainty;
        var (low, high) = (line?.HourlyCostLow ?? Money.Of(LeastHourlyCost), line?.HourlyCostHigh ?? Money.Of(MostHourlyCost));
        if (cost < low) yield return new Advice(AdviceKind.CostUnusual, certainty, cost.Euros, low.Euros, trade);
        if (cost > high) yield return new Advice(AdviceKind.CostUnusual, certainty, cost.Euros, high.Euros, trade);
    }
}
