using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The monthly statements.</summary>
internal static class StatementsSheet
{
    public static Table<ComplianceStatement> Of(ComplianceReport report, ClauseNumbers numbers) =>
        new("Statements", Columns(numbers), report.Statements);

    private static List<Column<ComplianceStatement>> Columns(ClauseNumbers numbers) =>
    [
        Column<ComplianceStatement>.Number("Number", 7, statement => numbers.Of(statement.ClauseReference)),
        Column<ComplianceStatement>.Text("Clause", 16, statement => statement.ClauseReference),
        Column<ComplianceStatement>.Month("Month", statement => statement.Month),
        Column<ComplianceStatement>.LongText("Employer", 44, statement => statement.Employer),
        Column<ComplianceStatement>.Status("StatementStatus", 20, statement => statement.StatusText, statement => statement.StatusTone),
        Column<ComplianceStatement>.Hours("Declared", statement => statement.Declared).Summed(),
        Column<ComplianceStatement>.Day("ValidatedOn", statement => statement.ValidatedOn),
    ];
}
