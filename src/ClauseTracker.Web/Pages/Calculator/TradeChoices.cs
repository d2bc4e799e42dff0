using System.Globalization;
using System.Text.Json;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Calculator;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ClauseTracker.Web.Pages.Calculator;

/// <summary>The trades to choose from, handed from a page to the parts that show figures.</summary>
public static class TradeChoices
{
    private const string Key = "ReferenceTable";

    /// <summary>Gives the parts of the page the table of the day.</summary>
    public static void Offer(this ViewDataDictionary data, ReferenceTable table) => data[Key] = table;

    /// <summary>The table that the page gave.</summary>
    public static ReferenceTable Table(this ViewDataDictionary data) => (ReferenceTable)data[Key]!;

    /// <summary>The trades by name; one that is no longer offered stays while it is chosen.</summary>
    public static IReadOnlyList<SelectListItem> Options(this ReferenceTable table, string? chosen)
    {
        var options = table.Trades.Select(t => new SelectListItem(AdviceWording.TradeName(t.Code, t.Label), t.Code)).OrderBy(o => o.Text, StringComparer.CurrentCulture).ToList();
        if (!string.IsNullOrWhiteSpace(chosen) && table.Find(chosen) is null) options.Add(new SelectListItem(AdviceWording.TradeName(chosen, null), chosen));
        return options;
    }

    /// <summary>Share and cost of each trade, for the script that fills them in as a trade is chosen.</summary>
    public static string Figures(this ReferenceTable table) =>
        JsonSerializer.Serialize(table.Trades.ToDictionary(t => t.Code, t => new[] { Written(t.LabourShare.Percent), t.HourlyCost is { } cost ? Written(cost.Euros) : string.Empty }));

    private static string Written(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
