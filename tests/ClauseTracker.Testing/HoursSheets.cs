using System.Globalization;
using System.Text;
using ClauseTracker.Domain.Shared;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Testing;

/// <summary>A formula that failed: <c>#REF!</c>.</summary>
/// <param name="Shown">What Excel shows.</param>
public sealed record SheetError(string Shown);

/// <summary>
/// Makes the monthly file that a company would send, as Excel or as CSV.
/// <code>HoursSheets.French().Line("2026-014", HoursSheets.SiretOf(1), "B-001", "11/2026", 151.67).AsXlsx()</code>
/// Cells: string, number, <see cref="DateOnly"/> (a real Excel date), <see cref="TimeSpan"/> (a duration), <see cref="SheetError"/>, null for blank.
/// </summary>
public sealed class HoursSheets
{
    private const uint DayStyle = 1;
    private const uint MonthStyle = 2;
    private const uint DurationStyle = 3;

    private readonly List<object?[]> _rows = [];

    private HoursSheets()
    {
    }

    /// <summary>A sheet with these headings in its first row.</summary>
    public static HoursSheets With(params string[] headings) => new HoursSheets().Line([.. headings]);

    /// <summary>A sheet with the usual French headings: contract, employer, reference of the person, month, hours.</summary>
    public static HoursSheets French() => With("N° marché", "SIRET employeur", "Référence bénéficiaire", "Mois", "Heures");

    /// <summary>A sheet that names people instead of giving their reference: contract, employer, family name, given name, day of birth, month, hours.</summary>
    public static HoursSheets FrenchWithNames() => With("N° marché", "SIRET employeur", "Nom", "Prénom", "Date de naissance", "Mois", "Heures");

    /// <summary>A sheet with nothing in it.</summary>
    public static HoursSheets Blank() => new();

    /// <summary>A fictitious SIRET that passes its check; the same for the same number.</summary>
    public static string SiretOf(int number)
    {
        var thirteen = "9" + number.ToString("000000000000", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(d => thirteen + d.ToString(CultureInfo.InvariantCulture)).First(Siret.IsLuhn);
    }

    /// <summary>Adds a row.</summary>
    public HoursSheets Line(params object?[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>Adds blank rows.</summary>
    public HoursSheets BlankLines(int count)
    {
        for (var i = 0; i < count; i++) _rows.Add([]);
        return this;
    }

    /// <summary>Puts rows above those there are: a title block.</summary>
    public HoursSheets Under(params object?[][] titles)
    {
        _rows.InsertRange(0, titles);
        return this;
    }

    /// <summary>The sheet as CSV; numbers take a decimal comma and days read 31/12/2026.</summary>
    public byte[] AsCsv(char separator = ';', Encoding? encoding = null)
    {
        var used = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var text = string.Concat(_rows.Select(r => string.Join(separator, r.Select(c => Quoted(Shown(c), separator))) + "\r\n"));
        return [.. used.GetPreamble(), .. used.GetBytes(text)];
    }

    /// <summary>The sheet as an Excel workbook, after other sheets if any are given.</summary>
    public byte[] AsXlsx(params (string Name, HoursSheets Sheet)[] before)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook = new Workbook(new Sheets());
            foreach (var (name, sheet) in before.Append(("Relevé", this))) sheet.AddTo(workbook, name);
        }

        return content.ToArray();
    }

    private void AddTo(WorkbookPart workbook, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var sheets = workbook.Workbook.Sheets!;
        part.Worksheet = new Worksheet(new SheetData(_rows.Select((r, i) => new Row(r.Select(Cell)) { RowIndex = (uint)i + 1 })));
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) },
        SheetError error => new Cell { DataType = CellValues.Error, CellValue = new CellValue(error.Shown) },
        bool truth => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(truth ? "1" : "0") },
        DateOnly { Day: 1 } month => Number(month.ToDateTime(TimeOnly.MinValue).ToOADate(), MonthStyle),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), DayStyle),
        TimeSpan duration => Number(duration.TotalDays, DurationStyle),
        IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), 0),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a kind of cell."),
    };

    private static Cell Number(double number, uint style) => new() { StyleIndex = style, CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) };

    private static string Shown(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        SheetError error => error.Shown,
        DateOnly day => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        IConvertible number => number.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a kind of cell of a CSV."),
    };

    private static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny(separator, '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>General, a day, a month (mmm-yy, number 17 of the format), a duration.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), Format(14), Format(17), Format(46)));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, ApplyNumberFormat = true };
}
