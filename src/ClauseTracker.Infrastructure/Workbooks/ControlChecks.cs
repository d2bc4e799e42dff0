using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>A figure of the application and the formula that finds it again in the workbook.</summary>
/// <param name="Subject">What is compared, in words.</param>
/// <param name="Kind">Rows or hours.</param>
/// <param name="Expected">The application's figure.</param>
/// <param name="Formula">Recomputes it.</param>
/// <param name="Found">What the formula gives.</param>
internal sealed record ControlCheck(string Subject, CellKind Kind, decimal Expected, string Formula, decimal Found);

/// <summary>What the control sheet compares.</summary>
internal sealed class ControlChecks(ComplianceReport report, WorkbookTables tables)
{
    /// <summary>Rows of each sheet.</summary>
    public IEnumerable<ControlCheck> Counts() =>
    [
        Count(tables.Clauses.Layout, report.Clauses.Count),
        Count(tables.Commitments.Layout, report.Commitments.Count),
        Count(tables.Statements.Layout, report.Statements.Count),
        Count(tables.Lines.Layout, report.Lines.Count),
        Count(tables.People.Layout, report.People.Count),
    ];

    /// <summary>Totals of each sheet. Those of the clauses are the application's standing, found again by way of the lines and of the ledger.</summary>
    public IEnumerable<ControlCheck> Totals() =>
    [
        Clauses("Owed", clause => clause.Owed, sums => sums.Owed),
        Clauses("Declared", clause => clause.Declared, sums => sums.Declared),
        Clauses("Counted", clause => clause.Counted, sums => sums.Counted),
        Clauses("Pending", clause => clause.Pending, sums => sums.Pending),
        Clauses("NotCounted", clause => clause.NotCounted, sums => sums.NotCounted),
        Unchanged(tables.Commitments.Layout, "Hours", report.Commitments, line => line.Hours),
        Unchanged(tables.Statements.Layout, "Declared", report.Statements, statement => statement.Declared),
        Lines("Declared", line => line.Declared),
        Lines("Counted", line => line.Counted),
        Lines("Pending", line => line.Pending),
        Lines("NotCounted", line => line.NotCounted),
        People("Declared", person => person.Declared, line => line.Declared),
        People("Counted", person => person.Counted, line => line.Counted),
        Balance(),
    ];

    private ControlCheck Clauses(string key, Func<ComplianceClause, Hours> figure, Func<ClauseSums, decimal> found) =>
        Total(tables.Clauses.Layout, key, ReportSums.Sum(report.Clauses, figure), tables.Sums.Total(found));

    private ControlCheck Lines(string key, Func<ComplianceLine, Hours> figure) =>
        Unchanged(tables.Lines.Layout, key, report.Lines, figure);

    private static ControlCheck Count(TableLayout layout, int expected) =>
        new(layout.SheetName, CellKind.Number, expected, $"COUNTA({layout.Rows()})", layout.RowCount);

    private ControlCheck People(string key, Func<CompliancePerson, Hours> figure, Func<ComplianceLine, Hours> found) =>
        Total(tables.People.Layout, key, ReportSums.Sum(report.People, figure), report.People.Sum(person => tables.Sums.OfPerson(person, found)));

    private static ControlCheck Unchanged<TRow>(TableLayout layout, string key, IEnumerable<TRow> rows, Func<TRow, Hours> figure)
    {
        var total = ReportSums.Sum(rows, figure);
        return Total(layout, key, total, total);
    }

    private static ControlCheck Total(TableLayout layout, string key, decimal expected, decimal found) =>
        new(
            WorkbookTexts.Get("Control.TotalOf", layout.SheetName, WorkbookTexts.Get("Column." + key)),
            CellKind.Hours,
            expected,
            layout.Total(key),
            found);

    private ControlCheck Balance()
    {
        var lines = tables.Lines.Layout;
        return new(
            WorkbookTexts.Get("Control.TotalOf", lines.SheetName, WorkbookTexts.Get("Control.Balance")),
            CellKind.Hours,
            0m,
            $"ROUND({lines.Total("Declared")}-{lines.Total("Counted")}-{lines.Total("Pending")}-{lines.Total("NotCounted")},2)",
            ReportSums.Sum(report.Lines, line => line.Declared - line.Counted - line.Pending - line.NotCounted));
    }
}
