using ClauseTracker.Testing;
using ClauseTracker.Testing.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.Tests.Spreadsheets;

/// <summary>A recalculation that shows the stored values again would make every workbook test green for ever: this is its proof.</summary>
[RequiresLibreOffice]
public sealed class LibreOfficeTests
{
    [Test]
    public async Task A_wrong_stored_value_is_computed_anew()
    {
        var wrong = WorkbookOf(first: 833, second: 151, formula: "A1+B1", stored: "42");
        Assume.That(StoredValue(wrong, "C1"), Is.EqualTo("42"));

        var recalculated = await LibreOffice.RecalculateAsync(wrong);

        Assert.That(StoredValue(recalculated, "C1"), Is.EqualTo("984"));
    }

    private static byte[] WorkbookOf(int first, int second, string formula, string stored)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var row = new Row(
                new Cell(new CellValue(first)) { CellReference = "A1" },
                new Cell(new CellValue(second)) { CellReference = "B1" },
                new Cell(new CellFormula(formula), new CellValue(stored)) { CellReference = "C1" });
            sheet.Worksheet = new Worksheet(new SheetData(row));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Heures" }));
        }

        return content.ToArray();
    }

    private static string? StoredValue(byte[] xlsx, string reference)
    {
        using var content = new MemoryStream(xlsx);
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        return document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>()
            .Single(cell => cell.CellReference == reference).CellValue?.Text;
    }
}
