using System.Globalization;
using ClauseTracker.Infrastructure.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>The values that stand in an xlsx file, read without computing anything.</summary>
internal sealed class StoredValues
{
    private readonly Dictionary<(string Sheet, string Address), string> values = [];

    public StoredValues(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>())
                Add(sheet.Name!.Value!, cell, TextOf(cell, shared));
    }

    /// <summary>Each formula's sheet and address, with its value; numbers to the ten-thousandth.</summary>
    public Dictionary<string, string> Formulas { get; } = [];

    public string Text(string sheet, string address) => values.GetValueOrDefault((sheet, address), string.Empty);

    public decimal Number(string sheet, string address) =>
        Math.Round(decimal.Parse(Text(sheet, address), NumberStyles.Float, CultureInfo.InvariantCulture), 4);

    /// <summary>All texts of a sheet's column.</summary>
    public IEnumerable<string> Column(string sheet, string letter) =>
        values.Where(pair => pair.Key.Sheet == sheet && pair.Key.Address.TrimEnd("0123456789".ToCharArray()) == letter).Select(pair => pair.Value);

    /// <summary>The address of a table's cell by the title of its column.</summary>
    public string Address(string sheet, string title, int row)
    {
        var header = values.Single(pair => pair.Key.Sheet == sheet && pair.Value == title && pair.Key.Address.EndsWith(RowText(TableLayout.HeaderRow), StringComparison.Ordinal)
            && !char.IsDigit(pair.Key.Address[^2]));
        return header.Key.Address[..^1] + RowText(row);
    }

    /// <summary>The same file, each formula with a stored value that is wrong.</summary>
    public static byte[] Spoil(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = SpreadsheetDocument.Open(stream, true))
            foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Where(cell => cell.CellFormula is not null))
                (cell.CellValue, cell.DataType) = (new CellValue("987654321"), new EnumValue<CellValues>(CellValues.Number));
        return stream.ToArray();
    }

    private static string RowText(int row) => row.ToString(CultureInfo.InvariantCulture);

    private void Add(string sheet, Cell cell, string text)
    {
        values[(sheet, cell.CellReference!.Value!)] = text;
        if (cell.CellFormula is not null) Formulas[$"{sheet}!{cell.CellReference.Value}"] = Rounded(text);
    }

    private static string Rounded(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture) : text;

    private static string TextOf(Cell cell, string[] shared)
    {
        var text = cell.CellValue?.Text ?? string.Empty;
        return text.Length > 0 && cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(text, CultureInfo.InvariantCulture)] : text;
    }
}
