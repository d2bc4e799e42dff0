using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The people, by reference: no name ever enters the workbook.</summary>
internal static class PeopleSheet
{
    public static Table<CompliancePerson> Of(ComplianceReport report, TableLayout lines) =>
        new("People", Columns(lines), report.People) { FrozenColumns = 1 };

    private static List<Column<CompliancePerson>> Columns(TableLayout lines) =>
    [
        Column<CompliancePerson>.Text("Person", 18, person => person.PersonReference),
        Column<CompliancePerson>.Month("FirstMonth", person => person.FirstMonth),
        Column<CompliancePerson>.Month("LastMonth", person => person.LastMonth),
        FromLines("Declared", lines),
        FromLines("Counted", lines),
        Column<CompliancePerson>.LongText("Criterion", 70, person => person.MainCriterionText),
    ];

    private static Column<CompliancePerson> FromLines(string key, TableLayout lines) =>
        Column<CompliancePerson>.Formula(
            key,
            CellKind.Hours,
            (own, row) => $"SUMIFS({lines.Values(key)},{lines.Values("Person")},{own.Cell("Person", row)})").Summed();
}
