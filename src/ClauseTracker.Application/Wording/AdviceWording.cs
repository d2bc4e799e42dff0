using ClauseTracker.Domain.Calculator;

namespace ClauseTracker.Application.Wording;

/// <summary>Puts advice and names of trades into words, for pages and command line alike.</summary>
public static class AdviceWording
{
    public static string Of(Advice advice) => Sentences.Of("Advice." + advice.Kind, Math.Round(advice.Figure, 2), Math.Round(advice.Limit, 2), advice.Trade is null ? string.Empty : TradeName(advice.Trade, null));

    /// <summary>The territory's own name of a trade, else the application's, else its code.</summary>
    public static string TradeName(string code, string? label) => label ?? Sentences.Find("Trade." + code) ?? code;
}
