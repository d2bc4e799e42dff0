using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Web.Pages.Calculator;

/// <summary>How hours are calculated.</summary>
public enum CalculationWay
{
    /// <summary>By trades: amount × labour share × effort ÷ cost.</summary>
    Trades = 1,

    /// <summary>With staff taken over from the holder before, cleaning above all.</summary>
    StaffTransfer = 2,
}

/// <summary>One trade, as it is typed.</summary>
public sealed class TradeRow
{
    public string? Trade { get; set; }

    public decimal? AmountExclTax { get; set; }

    public decimal? LabourShare { get; set; }

    public decimal? HourlyCost { get; set; }

    public static TradeRow Of(TradeInput trade) => new() { Trade = trade.Trade, AmountExclTax = trade.AmountExclTax, LabourShare = trade.LabourShare, HourlyCost = trade.HourlyCost };

    public TradeInput Input => new() { Trade = Trade, AmountExclTax = AmountExclTax, LabourShare = LabourShare, HourlyCost = HourlyCost };
}

/// <summary>The figures of a calculation, as they are typed: in the calculator and in a declaration alike.</summary>
public class FiguresForm
{
    public CalculationWay Way { get; set; } = CalculationWay.Trades;

    public List<TradeRow> Trades { get; set; } = [];

    public decimal? InsertionEffort { get; set; }

    public decimal? HourlyCost { get; set; }

    /// <summary>Amount of the contract, for the form with staff taken over.</summary>
    public decimal? AmountExclTax { get; set; }

    public decimal? Years { get; set; }

    public decimal? TransferredHoursPerYear { get; set; }

    public decimal? Hours { get; set; }

    /// <summary>The figure that one types first, or null when all are there.</summary>
    public string? FirstEmpty
    {
        get
        {
            if (Hours is not null) return null;
            if (Way == CalculationWay.StaffTransfer) return AmountExclTax is null ? nameof(AmountExclTax) : TransferredHoursPerYear is null ? nameof(TransferredHoursPerYear) : null;
            return Trades is not [var first, ..] || first.AmountExclTax is null ? "Trades[0].AmountExclTax"
                : first.LabourShare is null ? "Trades[0].LabourShare"
                : InsertionEffort is null ? nameof(InsertionEffort) : null;
        }
    }

    /// <summary>The figures put in the place of those of an input.</summary>
    public T Over<T>(T input)
        where T : ObligationInput
    {
        var byTrades = Way == CalculationWay.Trades;
        return (T)((ObligationInput)input with
        {
            Hours = Hours, Trades = byTrades ? [.. Trades.Select(t => t.Input)] : [], InsertionEffort = InsertionEffort, HourlyCost = HourlyCost,
            AmountExclTax = byTrades ? null : AmountExclTax, LabourShare = null, Years = byTrades ? null : Years,
            TransferredHoursPerYear = byTrades ? null : TransferredHoursPerYear ?? 0,
        });
    }

    /// <summary>Takes the figures of an input.</summary>
    public void Take(ObligationInput input)
    {
        Way = input.TransferredHoursPerYear is null ? CalculationWay.Trades : CalculationWay.StaffTransfer;
        (Hours, InsertionEffort, HourlyCost) = (input.Hours, input.InsertionEffort, input.HourlyCost);
        (AmountExclTax, Years, TransferredHoursPerYear) = (input.AmountExclTax ?? (input.Trades is [var trade, ..] ? trade.AmountExclTax : null), input.Years, input.TransferredHoursPerYear);
        Trades = [.. input.Trades.Select(TradeRow.Of)];
        // The four figures of one amount are a trade without a name.
        if (Trades.Count == 0) Trades.Add(new TradeRow { AmountExclTax = input.AmountExclTax, LabourShare = input.LabourShare });
    }

    /// <summary>Takes a calculation that was kept.</summary>
    public void Take(HoursCalculation? calculation)
    {
        switch (calculation)
        {
            case LabourCalculation labour:
                (Hours, InsertionEffort) = (null, labour.InsertionEffort.Percent);
                Trades = [.. labour.Trades.Select(t => new TradeRow { Trade = t.Trade, AmountExclTax = t.AmountExclTax.Euros, LabourShare = t.LabourShare.Percent, HourlyCost = t.HourlyCost.Euros })];
                break;
            case StaffTransferCalculation transfer:
                (Hours, InsertionEffort, Way) = (null, transfer.InsertionEffort.Percent, CalculationWay.StaffTransfer);
                (AmountExclTax, Years, TransferredHoursPerYear, HourlyCost) = (transfer.AmountExclTax.Euros, transfer.Years, transfer.TransferredHoursPerYear.Value, transfer.HourlyCost.Euros);
                break;
        }
    }

    /// <summary>The field of the form that a refusal of the input speaks of.</summary>
    public string? FieldOf(string? field) => field switch
    {
        nameof(AmountExclTax) or "LabourShare" when Way == CalculationWay.Trades => $"Trades[0].{field}",
        _ => field,
    };

    /// <summary>A blank form, with the figures that the territory proposes.</summary>
    public static T Blank<T>(GeneralFigures general)
        where T : FiguresForm, new() => new() { Trades = [new TradeRow()], InsertionEffort = general.UsualEffort.Percent, HourlyCost = general.HourlyCost.Euros, Years = 1 };
}
