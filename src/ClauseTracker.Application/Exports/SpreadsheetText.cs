namespace ClauseTracker.Application.Exports;

/// <summary>Text from outside, as spreadsheets may be given it: the one place that knows what they would run as a formula.</summary>
public static class SpreadsheetText
{
    private const string StartsAFormula = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>True for a text that a spreadsheet would take for a formula or a command (<c>=cmd|…</c>), whole or once split by a tab or a line end.</summary>
    public static bool IsDangerous(string text) => text.Length > 0 && StartsAFormula.Contains(text[0], StringComparison.Ordinal);

    /// <summary>The text with an apostrophe before it when it is dangerous, which spreadsheets read as « this is text ».</summary>
    public static string Harmless(string text) => IsDangerous(text) ? "'" + text : text;
}
