using System.Globalization;
using System.Xml;

namespace ClauseTracker.Infrastructure.HoursFiles.Xlsx;

/// <summary>Turns a cell of a sheet into a value of a <see cref="TableRow"/>.</summary>
internal sealed class XlsxValues(XlsxWorkbook workbook)
{
    /// <summary>Days between 30 December 1899 and 1 January 1904.</summary>
    private const double DaysTo1904 = 1462;

    /// <summary>31 December 9999, the last day of the format.</summary>
    private const double LastDay = 2_958_465;

    /// <summary>Before it a day has no number.</summary>
    private const int FirstIsoYear = 1900;

    private readonly double _shift = workbook.CountsFrom1904 ? DaysTo1904 : 0;

    /// <summary>Reads the cell that the reader stands on, to its end.</summary>
    public object? Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var text = XlsxText.ReadFrom(xml);
        if (string.IsNullOrWhiteSpace(text.Value)) return text.Formula is { Length: > 0 } formula && text.Value is null ? new CellError("=" + formula) : null;
        return type switch
        {
            "s" => Blank(SharedString(text.Value)),
            "str" or "inlineStr" => Blank(text.Value),
            "b" => text.Value == "1",
            "e" => new CellError(text.Value),
            "d" => IsoDay(text.Value),
            _ => Number(text.Value, style),
        };
    }

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static object IsoDay(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Year >= FirstIsoYear ? moment : text;

    private string SharedString(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < workbook.SharedStrings.Count
            ? workbook.SharedStrings[i]
            : throw new InvalidDataException();

    private object Number(string text, int style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return text;
        return workbook.Styles.KindOf(style) switch
        {
            NumberKind.Date when number + _shift is >= 0 and <= LastDay => DateTime.FromOADate(number + _shift),
            NumberKind.Duration when Math.Abs(number) <= LastDay => TimeSpan.FromDays(number),
            _ => number,
        };
    }
}
