using ClauseTracker.Application.Exports;
using ClauseTracker.Infrastructure.Workbooks;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>Writes a report as the application does, and opens what came out.</summary>
internal static class WorkbookUnderTest
{
    public static readonly string[] TableSheets = ["Clauses", "Engagements", "Relevés", "Lignes", "Personnes"];

    public static byte[] Write(ComplianceReport report)
    {
        using var services = new ServiceCollection().AddWorkbooks().BuildServiceProvider();
        return services.GetRequiredService<IComplianceWorkbookWriter>().Write(report);
    }

    public static XLWorkbook Open(byte[] bytes) => new(new MemoryStream(bytes));

    /// <summary>What Microsoft's validator has to say.</summary>
    public static string[] Faults(byte[] bytes, FileFormatVersions version)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return [.. new OpenXmlValidator(version).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>A cell of a table by the title of its column.</summary>
    public static IXLCell Cell(IXLWorksheet sheet, string title, int row) =>
        sheet.Cell(row, sheet.Row(TableLayout.HeaderRow).CellsUsed(cell => cell.GetString() == title).Single().Address.ColumnNumber);
}
