using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Makes cells of values. A text is always a text: « =1+1 » typed by a company never becomes a formula.</summary>
internal static class AnnotatedCells
{
    /// <summary>Longest text of a cell, in characters.</summary>
    private const int TextLength = 32_767;

    /// <summary>From here on Excel would show a number in scientific notation, a SIRET for instance.</summary>
    private const double ShownInFull = 1e11;

    /// <summary>The cell, with the look of its kind of value and no place yet.</summary>
    public static Cell Of(object? value) => value switch
    {
        null => new Cell(),
        string text => Text(text, AnnotatedStyles.Plain),
        CellError error => Text(error.Shown, AnnotatedStyles.Plain),
        bool truth => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(truth ? "1" : "0") },
        DateTime day => Number(day.ToOADate(), AnnotatedStyles.Day),
        TimeSpan duration => Number(duration.TotalDays, AnnotatedStyles.Duration),
        double number => Number(number, Math.Abs(number) >= ShownInFull ? AnnotatedStyles.Digits : AnnotatedStyles.Plain),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Cell Text(string text, uint style)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
        var shown = clean.Length <= TextLength ? clean : clean[..TextLength];
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(new Text(shown) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    private static Cell Number(double number, uint style) => new() { StyleIndex = style, CellValue = new CellValue(AnnotatedStyles.Notation(number)) };
}
