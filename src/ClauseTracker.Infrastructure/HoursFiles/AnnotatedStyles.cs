using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>The looks of a cell in an annotated file. A bad cell looks like a good one, and red.</summary>
internal static class AnnotatedStyles
{
    public const uint Plain = 0;
    public const uint Day = 1;
    public const uint Digits = 2;
    public const uint Duration = 3;
    public const uint Heading = 8;
    public const uint Message = 9;

    /// <summary>What to add to a look to make it that of a bad cell.</summary>
    public const uint Bad = 4;

    private const uint DayFormat = 14;
    private const uint DigitsFormat = 1;
    private const uint DurationFormat = 46;

    public static Stylesheet Make() => new(
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new FontSize { Val = 11 }, new Color { Rgb = "FF9C0006" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFFFC7CE"),
            Solid("FFDDE6F0")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0, 0),
            Format(DayFormat, 0, 0),
            Format(DigitsFormat, 0, 0),
            Format(DurationFormat, 0, 0),
            Format(0, 2, 2),
            Format(DayFormat, 2, 2),
            Format(DigitsFormat, 2, 2),
            Format(DurationFormat, 2, 2),
            Wrapped(Format(0, 1, 3)),
            Wrapped(Format(0, 2, 0))));

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint number, uint font, uint fill) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = number != 0,
        ApplyFont = font != 0,
        ApplyFill = fill != 0,
    };

    private static CellFormat Wrapped(CellFormat format)
    {
        format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        format.ApplyAlignment = true;
        return format;
    }

    /// <summary>The number that a format writes, in the file's own notation.</summary>
    public static string Notation(double number) => number.ToString("R", CultureInfo.InvariantCulture);

}
