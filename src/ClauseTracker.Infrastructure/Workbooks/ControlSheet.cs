using System.Reflection;
using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>What lets a reader check the workbook: origin, digest, and the application's figures beside the recomputed ones.</summary>
internal sealed class ControlSheet(ComplianceReport report, WorkbookFrame frame, WorkbookTables tables, FormulaResults results)
{
    private const int ColumnCount = 8;
    private static readonly string Version = typeof(ControlSheet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
    private readonly List<string> verdicts = [];
    private bool allFine = true;

    /// <summary>Fills the sheet.</summary>
    /// <returns>The cell of the overall verdict.</returns>
    public IXLCell WriteTo(IXLWorksheet sheet)
    {
        frame.WriteBand(sheet, "Control", ColumnCount);
        sheet.Columns(1, ColumnCount).Width = 18;
        sheet.Column(1).Width = 58;
        var cursor = new SheetCursor(sheet, 3);
        var overall = WriteOrigin(cursor);
        var checks = new ControlChecks(report, tables);
        WriteChecks(sheet, cursor, "Control.Counts", checks.Counts());
        WriteChecks(sheet, cursor, "Control.Totals", checks.Totals());
        WriteClauses(sheet, cursor);
        results.Set(overall, Overall(), Word(allFine));
        ColourVerdict(overall.AsRange());
        sheet.SheetView.FreezeRows(2);
        frame.SetUpPrint(sheet, XLPaperSize.A4Paper);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 2);
        return overall;
    }

    /// <summary>Green when fine, red when not.</summary>
    public static void ColourVerdict(IXLRange verdict) =>
        SheetStyle.Tones(
            verdict,
            [(WorkbookTexts.Get("Control.Fine"), ComplianceTone.Good), (WorkbookTexts.Get("Control.Gap"), ComplianceTone.Bad)]);

    private IXLCell WriteOrigin(SheetCursor cursor)
    {
        cursor.Heading("Control.Origin", ColumnCount);
        var overall = cursor.Fact("Fact.Verdict", CellKind.Number);
        cursor.Fact("Fact.GeneratedAt", CellKind.Moment).SetValue(report.GeneratedAt.DateTime);
        CellText.Write(cursor.Fact("Fact.GeneratedBy", CellKind.Text), report.GeneratedBy);
        CellText.Write(cursor.Fact("Fact.Version", CellKind.Text), Version);
        CellText.Write(cursor.Fact("Fact.Digest", CellKind.Text), LinesDigest.Of(report.Lines));
        cursor.Note(WorkbookTexts.Get("Control.Note", tables.Lines.Layout.SheetName));
        return overall;
    }

    private void WriteChecks(IXLWorksheet sheet, SheetCursor cursor, string heading, IEnumerable<ControlCheck> checks)
    {
        cursor.Heading(heading, ColumnCount);
        cursor.Header("Control.Subject", "Control.Expected", "Control.Found", "Control.Verdict");
        var first = cursor.Row;
        foreach (var check in checks)
        {
            cursor.Cells(
                Fill.Text(check.Subject),
                Fill.Value(check.Kind, check.Expected),
                Fill.Formula(results, check.Kind, _ => check.Formula, check.Found),
                Verdict(row => $"ROUND($B{row}-$C{row},2)=0", check.Expected == check.Found));
        }

        Finish(sheet, first, cursor.Row - 1, 4);
    }

    private void WriteClauses(IXLWorksheet sheet, SheetCursor cursor)
    {
        cursor.Heading("Control.ByClause", ColumnCount);
        cursor.Header("Column.Clause", "Column.Number", "Column.Owed", "Column.Declared", "Column.Counted", "Column.Pending", "Column.NotCounted", "Control.Verdict");
        var first = cursor.Row;
        for (var index = 0; index < report.Clauses.Count; index++)
        {
            var clause = report.Clauses[index];
            cursor.Cells(
                Fill.Text(clause.Reference),
                Fill.Value(CellKind.Number, index + 1),
                Fill.Value(CellKind.Hours, clause.Owed.Value),
                Fill.Value(CellKind.Hours, clause.Declared.Value),
                Fill.Value(CellKind.Hours, clause.Counted.Value),
                Fill.Value(CellKind.Hours, clause.Pending.Value),
                Fill.Value(CellKind.Hours, clause.NotCounted.Value),
                Verdict(SameAsClausesSheet, IsRecomputed(clause)));
        }

        if (cursor.Row > first) Finish(sheet, first, cursor.Row - 1, ColumnCount);
    }

    private string SameAsClausesSheet(int row)
    {
        var clauses = tables.Clauses.Layout;
        var comparisons = new[] { ("C", "Owed"), ("D", "Declared"), ("E", "Counted"), ("F", "Pending"), ("G", "NotCounted") }
            .Select(pair => $"ROUND(${pair.Item1}{row}-SUMIFS({clauses.Values(pair.Item2)},{clauses.Values("Number")},$B{row}),2)=0");
        return $"AND({string.Join(',', comparisons)})";
    }

    private bool IsRecomputed(ComplianceClause clause) =>
        tables.Sums.Of(clause) == new ClauseSums(clause.Owed.Value, clause.Declared.Value, clause.Counted.Value, clause.Pending.Value, clause.NotCounted.Value);

    private Action<IXLCell> Verdict(Func<int, string> formula, bool isFine) => cell =>
    {
        allFine &= isFine;
        results.Set(cell, Choice(formula(cell.Address.RowNumber)), Word(isFine));
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
    };

    private void Finish(IXLWorksheet sheet, int first, int last, int columns)
    {
        var verdict = sheet.Range(first, columns, last, columns);
        ColourVerdict(verdict);
        SheetStyle.Body(sheet.Range(first, 1, last, columns));
        verdicts.Add(verdict.RangeAddress.ToStringFixed(XLReferenceStyle.A1));
    }

    // A cell in error is neither fine nor a gap: everything must be fine, rather than nothing a gap.
    private string Overall()
    {
        var fine = string.Join('+', verdicts.Select(range => $"COUNTIF({range},{Fine})"));
        var all = string.Join('+', verdicts.Select(range => $"ROWS({range})"));
        return Choice($"{fine}={all}");
    }

    private static string Word(bool isFine) => WorkbookTexts.Get(isFine ? "Control.Fine" : "Control.Gap");

    private static string Choice(string isFine) => $"IF({isFine},{Fine},{CellText.Quote(Word(false))})";

    private static string Fine => CellText.Quote(Word(true));
}
