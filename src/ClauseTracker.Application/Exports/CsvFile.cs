using System.Globalization;
using System.Text;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>
/// A list as a file that spreadsheets open by a double click: UTF-8 with its mark, semicolons, numbers as the reader writes them.
/// Text that a spreadsheet would take for a formula stays text.
/// </summary>
public static class CsvFile
{
    /// <summary>The type of the file, as HTTP names it.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly char[] Separators = [';', '"', '\r', '\n'];

    /// <summary>The bytes of the file: the headings, then the rows.</summary>
    public static byte[] Write(IEnumerable<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. headings])) text.Append(Line(row));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One line of such a file, with its end.</summary>
    public static string Line(IEnumerable<object?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        Hours hours => hours.Value.ToString("0.00", CultureInfo.CurrentCulture),
        Money amount => amount.Euros.ToString("0.00", CultureInfo.CurrentCulture),
        Percentage share => share.Percent.ToString("0.##", CultureInfo.CurrentCulture),
        int number => number.ToString(CultureInfo.CurrentCulture),
        long number => number.ToString(CultureInfo.CurrentCulture),
        decimal number => number.ToString(CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Quoted(SpreadsheetText.Harmless(value.ToString() ?? string.Empty)),
    };

    private static string Quoted(string text) =>
        text.IndexOfAny(Separators) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
