using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The first page: what was promised, what was done, where it stands.</summary>
internal sealed class SummarySheet(ComplianceReport report, WorkbookFrame frame, WorkbookTables tables)
{
    private const int ColumnCount = 7;
    private readonly TableLayout clauses = tables.Clauses.Layout;
    private readonly TableLayout lines = tables.Lines.Layout;

    /// <summary>Adds the sheet; <paramref name="verdict"/> is the address of the control sheet's overall verdict.</summary>
    public void WriteTo(IXLWorksheet sheet, string verdict)
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

    private void WriteReferences(SheetCursor cursor, string verdict)
    {
        cursor.Heading("Summary.Reference", ColumnCount);
        CellText.Write(cursor.Fact("Fact.Scope", CellKind.Text), frame.Scope);
        CellText.Write(cursor.Fact("Fact.Period", CellKind.Text), frame.Period);
        cursor.Fact("Fact.AsOf", CellKind.Day).SetValue(report.AsOf.ToDateTime(TimeOnly.MinValue));
        cursor.Fact("Fact.GeneratedAt", CellKind.Moment).SetValue(report.GeneratedAt.DateTime);
        CellText.Write(cursor.Fact("Fact.GeneratedBy", CellKind.Text), report.GeneratedBy);
        ControlSheet.ColourVerdict(cursor.Fact("Fact.Verdict", CellKind.Number).SetFormulaA1(verdict).AsRange());
    }

    private void WriteFigures(SheetCursor cursor)
    {
        cursor.Heading("Summary.Figures", ColumnCount);
        cursor.Tiles(
            Sum("Owed"),
            Sum("Declared"),
            Sum("Counted"),
            Sum("Pending"),
            Sum("NotCounted"),
            Sum("Remaining"),
            ("Column.Progress", CellKind.Share, clauses.Total("Progress")));
        cursor.Tiles(
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
        foreach (var status in statuses)
        {
            cursor.Cells(
                Fill.Text(status.Text),
                Fill.Formula(CellKind.Number, row => $"COUNTIF({clauses.Values("Status")},$A{row})"),
                Fill.Formula(CellKind.Hours, row => $"SUMIFS({clauses.Values("Owed")},{clauses.Values("Status")},$A{row})"),
                Fill.Formula(CellKind.Hours, row => $"SUMIFS({clauses.Values("Counted")},{clauses.Values("Status")},$A{row})"),
                Fill.Formula(CellKind.Share, row => ClausesSheet.Progress($"$C{row}", $"$D{row}")));
        }

        if (statuses.Count == 0) return;
        SheetStyle.Tones(sheet.Range(first, 1, cursor.Row - 1, 1), statuses);
        SheetStyle.Bar(sheet.Range(first, 5, cursor.Row - 1, 5));
        SheetStyle.Body(sheet.Range(first, 1, cursor.Row - 1, 5));
    }

    private void WriteByMonth(IXLWorksheet sheet, SheetCursor cursor)
    {
        cursor.Heading("Summary.ByMonth", ColumnCount);
        cursor.Header("Column.Month", "Column.Declared", "Column.Counted", "Column.Pending", "Column.NotCounted");
        var first = cursor.Row;
        foreach (var month in report.Lines.Select(line => line.Month).Distinct().Order())
            cursor.Cells(Fill.Day(CellKind.Month, month.FirstDay), OfMonth("Declared"), OfMonth("Counted"), OfMonth("Pending"), OfMonth("NotCounted"));
        if (cursor.Row > first) SheetStyle.Body(sheet.Range(first, 1, cursor.Row - 1, 5));
    }

    private Action<IXLCell> OfMonth(string key) =>
        Fill.Formula(CellKind.Hours, row => $"SUMIFS({lines.Values(key)},{lines.Values("Month")},$A{row})");

    private (string, CellKind, string) Sum(string key) => ("Column." + key, CellKind.Hours, clauses.Total(key));

    private static (string, CellKind, string) Count(string key, TableLayout layout) => (key, CellKind.Number, $"COUNTA({layout.Rows()})");
}
