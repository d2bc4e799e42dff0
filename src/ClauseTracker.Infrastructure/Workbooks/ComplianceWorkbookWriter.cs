using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The compliance workbook, with ClosedXML: it holds the whole workbook in memory, so it is for a contract or a year, not for registers.</summary>
internal sealed class ComplianceWorkbookWriter : IComplianceWorkbookWriter
{
    /// <inheritdoc />
    public byte[] Write(ComplianceReport report)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.SetFontName("Calibri").Font.SetFontSize(10);
        var frame = new WorkbookFrame(report);
        frame.SetProperties(workbook);
        WriteSheets(workbook, report, frame);
        // Spreadsheets that trust stored values find them here; those that do not are told to compute on opening.
        workbook.FullCalculationOnLoad = true;
        workbook.CalculateMode = XLCalculateMode.Auto;
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes, new SaveOptions { EvaluateFormulasBeforeSaving = true, ConsolidateConditionalFormatRanges = false });
        return bytes.ToArray();
    }

    private static void WriteSheets(XLWorkbook workbook, ComplianceReport report, WorkbookFrame frame)
    {
        var tables = new WorkbookTables(report);
        var summary = Add(workbook, "Summary");
        tables.Clauses.WriteTo(workbook, frame);
        tables.Commitments.WriteTo(workbook, frame);
        tables.Statements.WriteTo(workbook, frame);
        tables.Lines.WriteTo(workbook, frame);
        tables.People.WriteTo(workbook, frame);
        var verdict = new ControlSheet(report, frame, tables).WriteTo(Add(workbook, "Control"));
        new SummarySheet(report, frame, tables).WriteTo(summary, verdict);
        summary.SetTabActive().SetTabColor(SheetStyle.Accent);
    }

    private static IXLWorksheet Add(XLWorkbook workbook, string name) =>
        workbook.AddWorksheet(SheetName.Safe(WorkbookTexts.Get("Sheet." + name)));
}
