using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The tables of a workbook, laid out together because their formulas point to one another.</summary>
internal sealed class WorkbookTables
{
    public WorkbookTables(ComplianceReport report)
    {
        var numbers = new ClauseNumbers(report.Clauses);
        Commitments = CommitmentsSheet.Of(report, numbers);
        Statements = StatementsSheet.Of(report, numbers);
        Lines = LinesSheet.Of(report, numbers);
        People = PeopleSheet.Of(report, Lines.Layout);
        Clauses = ClausesSheet.Of(report, numbers, Commitments.Layout, Lines.Layout);
    }

    public Table<ComplianceClause> Clauses { get; }

    public Table<ComplianceCommitment> Commitments { get; }

    public Table<ComplianceStatement> Statements { get; }

    public Table<ComplianceLine> Lines { get; }

    public Table<CompliancePerson> People { get; }
}
