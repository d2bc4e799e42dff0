using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>A figure of the application and the formula that finds it again in the workbook.</summary>
/// <param name="Subject">What is compared, in words.</param>
/// <param name="Kind">Rows or hours.</param>
/// <param name="Expected">The application's figure.</param>
/// <param name="Formula">Recomputes it.</param>
internal sealed record ControlCheck(string Subject, CellKind Kind, decimal Expected, string Formula);

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
        Clauses("Owed", clause => clause.Owed),
        Clauses("Declared", clause => clause.Declared),
        Clauses("Counted", clause => clause.Counted),
        Clauses("Pending", clause => clause.Pending),
        Clauses("NotCounted", clause => clause.NotCounted),
        Total(tables.Commitments.Layout, "Hours", report.Commitments.Select(line => line.Hours)),
        Total(tables.Statements.Layout, "Declared", report.Statements.Select(statement => statement.Declared)),
        Lines("Declared", line => line.Declared),
        Lines("Counted", line => line.Counted),
        Lines("Pending", line => line.Pending),
        Lines("NotCounted", line => line.NotCounted),
        Total(tables.People.Layout, "Declared", report.People.Select(person => person.Declared)),
        Total(tables.People.Layout, "Counted", report.People.Select(person => person.Counted)),
        Balance(tables.Lines.Layout),
    ];

    private ControlCheck Clauses(string key, Func<ComplianceClause, Hours> figure) =>
        Total(tables.Clauses.Layout, key, report.Clauses.Select(figure));

    private ControlCheck Lines(string key, Func<ComplianceLine, Hours> figure) =>
        Total(tables.Lines.Layout, key, report.Lines.Select(figure));

    private static ControlCheck Count(TableLayout layout, int expected) =>
        new(layout.SheetName, CellKind.Number, expected, $"COUNTA({layout.Rows()})");

    private static ControlCheck Total(TableLayout layout, string key, IEnumerable<Hours> figures) =>
        new(
            WorkbookTexts.Get("Control.TotalOf", layout.SheetName, WorkbookTexts.Get("Column." + key)),
            CellKind.Hours,
            figures.Aggregate(Hours.Zero, Hours.Add).Value,
            layout.Total(key));

    private static ControlCheck Balance(TableLayout lines) =>
        new(
            WorkbookTexts.Get("Control.TotalOf", lines.SheetName, WorkbookTexts.Get("Control.Balance")),
            CellKind.Hours,
            0m,
            $"ROUND({lines.Total("Declared")}-{lines.Total("Counted")}-{lines.Total("Pending")}-{lines.Total("NotCounted")},2)");
}
