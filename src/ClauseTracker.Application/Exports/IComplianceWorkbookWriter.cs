namespace ClauseTracker.Application.Exports;

/// <summary>Lays a compliance report out as a spreadsheet whose totals are live formulas.</summary>
public interface IComplianceWorkbookWriter
{
    /// <summary>The bytes of an xlsx file, its labels in the current UI culture.</summary>
    /// <exception cref="ArgumentException">Two clauses of the report have the same reference.</exception>
    byte[] Write(ComplianceReport report);
}
