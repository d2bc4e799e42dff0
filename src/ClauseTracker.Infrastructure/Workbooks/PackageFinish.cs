using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Extended = DocumentFormat.OpenXml.Office2010.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>What ClosedXML 0.95 leaves undone in the file: stored results of formulas, ids of data bars as the schema wants them.</summary>
internal static class PackageFinish
{
    /// <summary>Changes the xlsx file in place.</summary>
    public static void Apply(Stream file, FormulaResults results)
    {
        using var document = SpreadsheetDocument.Open(file, true);
        var book = document.WorkbookPart!;
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
        {
            var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet;
            foreach (var cell in worksheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
                Store(cell, results.Of(sheet.Name!.Value!, cell.CellReference!.Value!));
            CapitaliseIds(worksheet);
        }
    }

    private static void Store(Cell cell, object result)
    {
        var isText = result is string;
        cell.DataType = new EnumValue<CellValues>(isText ? CellValues.String : CellValues.Number);
        cell.CellValue = new CellValue(Convert.ToString(result, CultureInfo.InvariantCulture)!);
    }

    private static void CapitaliseIds(Worksheet worksheet)
    {
        foreach (var rule in worksheet.Descendants<Extended.ConditionalFormattingRule>()) rule.Id = rule.Id?.Value?.ToUpperInvariant();
        foreach (var id in worksheet.Descendants<Extended.Id>()) id.Text = id.Text.ToUpperInvariant();
    }
}
