using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Each line of hours with its outcome: every other figure of the workbook comes from here.</summary>
internal static class LinesSheet
{
    public static Table<ComplianceLine> Of(ComplianceReport report, ClauseNumbers numbers) =>
        new("Lines", Columns(numbers), report.Lines) { FrozenColumns = 4 };

    private static List<Column<ComplianceLine>> Columns(ClauseNumbers numbers) =>
    [
        Column<ComplianceLine>.Number("Number", 7, line => numbers.Of(line.ClauseReference)),
        Column<ComplianceLine>.Text("Clause", 16, line => line.ClauseReference),
        Column<ComplianceLine>.Month("Month", line => line.Month),
        Column<ComplianceLine>.Text("Person", 14, line => line.PersonReference),
        Column<ComplianceLine>.LongText("Employer", 32, line => line.Employer),
        Column<ComplianceLine>.LongText("Mode", 36, line => line.ModeText),
        Column<ComplianceLine>.Hours("Declared", line => line.Declared).Summed(),
        Column<ComplianceLine>.Hours("Counted", line => line.Counted).Summed(),
        Column<ComplianceLine>.Hours("Pending", line => line.Pending).Summed(),
        Column<ComplianceLine>.Hours("NotCounted", line => line.NotCounted).Summed(),
        Column<ComplianceLine>.Status("Outcome", 19, line => line.OutcomeText, line => line.OutcomeTone),
        Column<ComplianceLine>.LongText("Reason", 50, line => line.ReasonText),
    ];
}
