namespace ClauseTracker.Domain.Calculator;

/// <summary>The reference table as it holds on one day.</summary>
public sealed class ReferenceTable
{
    private readonly Dictionary<string, TradeReference> _trades;

    private ReferenceTable(DateOnly on, IEnumerable<TradeReference> trades, GeneralFigures general) =>
        (Day, _trades, General) = (on, trades.ToDictionary(t => t.Code, StringComparer.Ordinal), general);

    public DateOnly Day { get; }

    /// <summary>The trades that are offered on that day, by code.</summary>
    public IReadOnlyList<TradeReference> Trades => [.. _trades.Values.OrderBy(t => t.Code, StringComparer.Ordinal)];

    public GeneralFigures General { get; }

    /// <summary>The trade of that code, or null when it is not offered.</summary>
    public TradeReference? Find(string? code) => code is null ? null : _trades.GetValueOrDefault(code.Trim());

    /// <summary>What holds on a day, from every version: of each trade the last one that began by then, unless it is retired.</summary>
    /// <param name="day">The day.</param>
    /// <param name="versions">Versions of trades, in any order.</param>
    /// <param name="general">Versions of the general figures, in any order; those an instance starts with hold before the first.</param>
    public static ReferenceTable On(DateOnly day, IEnumerable<TradeReference> versions, IEnumerable<GeneralFigures> general)
    {
        var trades = versions.Where(v => v.ValidFrom <= day).GroupBy(v => v.Code, StringComparer.Ordinal)
            .Select(g => g.MaxBy(v => (v.ValidFrom, v.Number))!).Where(v => v.RetiredOn is not { } retired || retired > day);
        return new ReferenceTable(day, trades, general.Where(g => g.ValidFrom <= day).MaxBy(g => (g.ValidFrom, g.Number)) ?? GeneralFigures.Default);
    }
}
