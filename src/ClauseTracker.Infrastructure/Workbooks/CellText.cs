using System.Text;
using System.Xml;
using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Text from outside, made safe for a cell: it stays text, and the file stays valid.</summary>
internal static class CellText
{
    /// <summary>The most characters a cell holds (Excel's limit).</summary>
    public const int Longest = 32_767;

    /// <summary>The text without what XML forbids, its line ends as LF, no longer than a cell holds.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!IsAllowed(rune)) continue;
            if (kept.Length + rune.Utf16SequenceLength > Longest) break;
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>Writes text as text, whatever it begins with.</summary>
    public static void Write(IXLCell cell, string? text)
    {
        var clean = Clean(text);
        if (clean.Length == 0) return;
        cell.SetValue(clean);
        // Without the mark, a person who opens the cell and presses Enter would turn the text into a formula.
        if (SpreadsheetText.IsDangerous(clean)) cell.Style.IncludeQuotePrefix = true;
    }

    /// <summary>The text as a quoted string inside a formula.</summary>
    public static string Quote(string text) => $"\"{Clean(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A lone surrogate is enumerated as U+FFFD: it goes, since the author never wrote that character.
    private static bool IsAllowed(Rune rune) =>
        rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value));
}
