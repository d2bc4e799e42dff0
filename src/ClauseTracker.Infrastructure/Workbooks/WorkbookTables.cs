using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The tables of a workbook, laid out together because their formulas point to one another.</summary>
internal sealed class WorkbookTables
{
    public WorkbookTables(ComplianceReport report)
    {
        var numbers = new ClauseNumbers(report.Clauses);
        Sums = new ReportSums(report);
        Commitments = CommitmentsSheet.Of(report, numbers);
        Statements = StatementsSheet.Of(report, numbers);
        Lines = LinesSheet.Of(report, numbers);
        People = PeopleSheet.Of(report, Sums, Lines.Layout);
        Clauses = ClausesSheet.Of(report, numbers, Sums, Commitments.Layout, Lines.Layout);
    }

    /// <summary>What their formulas give.</summary>
    public ReportSums Sums { get; }

    public Table<ComplianceClause> Clauses { get; }

    public Table<ComplianceCommitment> Commitments { get; }

    public Table<ComplianceStatement> Statements { get; }

    public Table<ComplianceLine> Lines { get; }

    public Table<CompliancePerson> People { get; }
}
