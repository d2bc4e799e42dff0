using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The people, by reference: no name ever enters the workbook.</summary>
internal static class PeopleSheet
{
    public static Table<CompliancePerson> Of(ComplianceReport report, ReportSums sums, TableLayout lines) =>
        new("People", Columns(sums, lines), report.People) { FrozenColumns = 1 };

    private static List<Column<CompliancePerson>> Columns(ReportSums sums, TableLayout lines) =>
    [
        Column<CompliancePerson>.Text("Person", 18, person => person.PersonReference),
        Column<CompliancePerson>.Month("FirstMonth", person => person.FirstMonth),
        Column<CompliancePerson>.Month("LastMonth", person => person.LastMonth),
        FromLines("Declared", lines, person => sums.OfPerson(person, line => line.Declared)),
        FromLines("Counted", lines, person => sums.OfPerson(person, line => line.Counted)),
        Column<CompliancePerson>.LongText("Criterion", 70, person => person.MainCriterionText),
    ];

    private static Column<CompliancePerson> FromLines(string key, TableLayout lines, Func<CompliancePerson, decimal> value) =>
        Column<CompliancePerson>.Formula(
            key,
            CellKind.Hours,
            (own, row) => $"SUMIFS({lines.Values(key)},{lines.Values("Person")},{own.Cell("Person", row)})",
            value).Summed();
}
