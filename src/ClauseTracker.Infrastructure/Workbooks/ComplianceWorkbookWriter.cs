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
        var frame = new WorkbookFrame(report);
        frame.SetProperties(workbook);
        var results = new FormulaResults();
        WriteSheets(workbook, report, frame, results);
        workbook.FullCalculationOnLoad = true;
        workbook.CalculateMode = XLCalculateMode.Auto;
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes, new SaveOptions { ConsolidateConditionalFormatRanges = false });
        PackageFinish.Apply(bytes, results);
        return bytes.ToArray();
    }

    private static void WriteSheets(XLWorkbook workbook, ComplianceReport report, WorkbookFrame frame, FormulaResults results)
    {
        var tables = new WorkbookTables(report);
        var summary = Add(workbook, "Summary");
        tables.Clauses.WriteTo(workbook, frame, results);
        tables.Commitments.WriteTo(workbook, frame, results);
        tables.Statements.WriteTo(workbook, frame, results);
        tables.Lines.WriteTo(workbook, frame, results);
        tables.People.WriteTo(workbook, frame, results);
        var verdict = new ControlSheet(report, frame, tables, results).WriteTo(Add(workbook, "Control"));
        new SummarySheet(report, frame, tables, results).WriteTo(summary, verdict);
        summary.SetTabActive().SetTabColor(SheetStyle.Accent);
    }

    private static IXLWorksheet Add(XLWorkbook workbook, string name) =>
        workbook.AddWorksheet(SheetName.Safe(WorkbookTexts.Get("Sheet." + name)));
}
