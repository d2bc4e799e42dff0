using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The first page: what was promised, what was done, where it stands.</summary>
internal sealed class SummarySheet(ComplianceReport report, WorkbookFrame frame, WorkbookTables tables, FormulaResults results)
{
    private const int ColumnCount = 7;
    private readonly TableLayout clauses = tables.Clauses.Layout;
    private readonly ReportSums sums = tables.Sums;
    private readonly TableLayout lines = tables.Lines.Layout;

    /// <summary>Fills the sheet; <paramref name="verdict"/> is the cell of the control sheet's overall verdict.</summary>
    public void WriteTo(IXLWorksheet sheet, IXLCell verdict)
    {
        frame.WriteBand(sheet, "Summary", ColumnCount);
        sheet.Columns(1, ColumnCount).Width = 19;
        sheet.Column(1).Width = 26;
        var cursor = new SheetCursor(sheet, 3);
        WriteReferences(cursor, verdict);
        WriteFigures(cursor);
        WriteByStatus(sheet, cursor);
        WriteByMonth(sheet, cursor);
        sheet.SheetView.FreezeRows(2);
        frame.SetUpPrint(sheet, XLPaperSize.A4Paper);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 2);
    }

    private void WriteReferences(SheetCursor cursor, IXLCell verdict)
    {
        cursor.Heading("Summary.Reference", ColumnCount);
        CellText.Write(cursor.Fact("Fact.Scope", CellKind.Text), frame.Scope);
        CellText.Write(cursor.Fact("Fact.Period", CellKind.Text), frame.Period);
        cursor.Fact("Fact.AsOf", CellKind.Day).SetValue(report.AsOf.ToDateTime(TimeOnly.MinValue));
        cursor.Fact("Fact.GeneratedAt", CellKind.Moment).SetValue(report.GeneratedAt.DateTime);
        CellText.Write(cursor.Fact("Fact.GeneratedBy", CellKind.Text), report.GeneratedBy);
        var control = cursor.Fact("Fact.Verdict", CellKind.Number);
        var address = $"{SheetName.Quoted(verdict.Worksheet.Name)}!{verdict.Address.ToStringFixed(XLReferenceStyle.A1)}";
        results.Set(control, address, (string)results.Of(verdict.Worksheet.Name, verdict.Address.ToString()!));
        ControlSheet.ColourVerdict(control.AsRange());
    }

    private void WriteFigures(SheetCursor cursor)
    {
        cursor.Heading("Summary.Figures", ColumnCount);
        cursor.Tiles(
            results,
            Sum("Owed", clause => clause.Owed),
            Sum("Declared", clause => clause.Declared),
            Sum("Counted", clause => clause.Counted),
            Sum("Pending", clause => clause.Pending),
            Sum("NotCounted", clause => clause.NotCounted),
            Sum("Remaining", clause => clause.Remaining),
            ("Column.Progress", CellKind.Share, clauses.Total("Progress"), ClauseSums.ProgressOf(sums.Total(clause => clause.Owed), sums.Total(clause => clause.Counted))));
        cursor.Tiles(
            results,
            Count("Summary.Clauses", clauses),
            Count("Summary.Statements", tables.Statements.Layout),
            Count("Summary.Lines", lines),
            Count("Summary.People", tables.People.Layout));
    }

    private void WriteByStatus(IXLWorksheet sheet, SheetCursor cursor)
    {
        cursor.Heading("Summary.ByStatus", ColumnCount);
        cursor.Header("Column.Status", "Summary.Clauses", "Column.Owed", "Column.Counted", "Column.Progress");
        var first = cursor.Row;
        var statuses = report.Clauses.Select(clause => (Text: CellText.Clean(clause.StatusText), clause.StatusTone)).Distinct().ToList();
        foreach (var status in statuses) WriteStatus(cursor, status.Text);
        if (statuses.Count == 0) return;
        SheetStyle.Tones(sheet.Range(first, 1, cursor.Row - 1, 1), statuses);
        SheetStyle.Bar(sheet.Range(first, 5, cursor.Row - 1, 5));
        SheetStyle.Body(sheet.Range(first, 1, cursor.Row - 1, 5));
    }

    private void WriteStatus(SheetCursor cursor, string status)
    {
        var own = report.Clauses.Where(clause => CellText.Clean(clause.StatusText) == status).Select(sums.Of).ToList();
        var (owed, counted) = (own.Sum(clause => clause.Owed), own.Sum(clause => clause.Counted));
        cursor.Cells(
            Fill.Text(status),
            Fill.Formula(results, CellKind.Number, row => $"COUNTIF({clauses.Values("Status")},$A{row})", own.Count),
            Fill.Formula(results, CellKind.Hours, row => $"SUMIFS({clauses.Values("Owed")},{clauses.Values("Status")},$A{row})", owed),
            Fill.Formula(results, CellKind.Hours, row => $"SUMIFS({clauses.Values("Counted")},{clauses.Values("Status")},$A{row})", counted),
            Fill.Formula(results, CellKind.Share, row => ClausesSheet.Progress($"$C{row}", $"$D{row}"), ClauseSums.ProgressOf(owed, counted)));
    }

    private void WriteByMonth(IXLWorksheet sheet, SheetCursor cursor)
    {
        cursor.Heading("Summary.ByMonth", ColumnCount);
        cursor.Header("Column.Month", "Column.Declared", "Column.Counted", "Column.Pending", "Column.NotCounted");
        var first = cursor.Row;
        foreach (var month in report.Lines.GroupBy(line => line.Month).OrderBy(month => month.Key))
        {
            cursor.Cells(
                Fill.Day(CellKind.Month, month.Key.FirstDay),
                OfMonth("Declared", ReportSums.Sum(month, line => line.Declared)),
                OfMonth("Counted", ReportSums.Sum(month, line => line.Counted)),
                OfMonth("Pending", ReportSums.Sum(month, line => line.Pending)),
                OfMonth("NotCounted", ReportSums.Sum(month, line => line.NotCounted)));
        }

        if (cursor.Row > first) SheetStyle.Body(sheet.Range(first, 1, cursor.Row - 1, 5));
    }

    private Action<IXLCell> OfMonth(string key, decimal result) =>
        Fill.Formula(results, CellKind.Hours, row => $"SUMIFS({lines.Values(key)},{lines.Values("Month")},$A{row})", result);

    private (string, CellKind, string, decimal) Sum(string key, Func<ClauseSums, decimal> figure) =>
        ("Column." + key, CellKind.Hours, clauses.Total(key), sums.Total(figure));

    private static (string, CellKind, string, decimal) Count(string key, TableLayout layout) =>
        (key, CellKind.Number, $"COUNTA({layout.Rows()})", layout.RowCount);
}
