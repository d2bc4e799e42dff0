using System.Globalization;
using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Application.Wording;

/// <summary>Puts a calculation into words, figure by figure, so that a reader can do it again. Shared by pages, workbook and command line.</summary>
public static class CalculationWording
{
    public static string Explain(HoursCalculation calculation) => calculation switch
    {
        LabourCalculation { Trades: [var only] } labour => Sentences.Of(
            "Calculation.Labour", only.AmountExclTax, only.LabourShare, labour.InsertionEffort, only.HourlyCost, Exact(labour), labour.Hours),
        LabourCalculation labour => Sentences.Of(
            "Calculation.Trades", string.Join(" + ", labour.Trades.Select(Trade)), labour.InsertionEffort, Exact(labour), labour.Hours),
        StaffTransferCalculation transfer => Sentences.Of(
            "Calculation.StaffTransfer", transfer.TransferredHoursPerYear, transfer.HourlyCost, transfer.AmountExclTax, transfer.Years,
            Math.Round(transfer.NewShare * 100m, 2), transfer.InsertionEffort, Exact(transfer), transfer.Hours),
        WorkedShareCalculation share => Sentences.Of(
            share.IsEstimate ? "Calculation.WorkedShareEstimated" : "Calculation.WorkedShare", share.HoursWorked, share.Share, share.OwedBefore, share.Hours),
        OrderedAmountCalculation ordered => Sentences.Of(
            "Calculation.OrderedAmount", ordered.Rate.Hours, ordered.Rate.PerAmount, ordered.Cumulated, ordered.CumulatedBefore, ordered.Hours),
        ProRataCalculation { Basis: ProRataBasis.Amount } amount => Sentences.Of(
            "Calculation.ProRataAmount", amount.Base, new Domain.Shared.Money(amount.From), new Domain.Shared.Money(amount.To), amount.Hours),
        ProRataCalculation time => Sentences.Of("Calculation.ProRataTime", time.Base, time.From, time.To, time.Hours),
        _ => throw new ArgumentOutOfRangeException(nameof(calculation), calculation.GetType().Name, null),
    };

    private static string Trade(TradeShare trade) =>
        Sentences.Of("Calculation.Trade", trade.AmountExclTax, trade.LabourShare, trade.HourlyCost, TradeName(trade.Trade));

    private static string TradeName(string? code) => code is null ? string.Empty : " (" + (Sentences.Find("Trade." + code) ?? code) + ")";

    private static string Exact(HoursCalculation calculation) => Math.Round(calculation.Exact, 2).ToString("#,0.##", CultureInfo.CurrentCulture);
}
