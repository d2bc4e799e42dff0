using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Each clause with what it owes, recomputed from the ledger, and where it stands, recomputed from the lines.</summary>
internal static class ClausesSheet
{
    public static Table<ComplianceClause> Of(ComplianceReport report, ClauseNumbers numbers, ReportSums sums, TableLayout commitments, TableLayout lines) =>
        new("Clauses", [.. Identity(numbers), .. Figures(sums, commitments, lines), .. Standing()], report.Clauses) { Paper = XLPaperSize.A3Paper };

    /// <summary>Done over owed; nothing when nothing is owed.</summary>
    public static string Progress(string owed, string counted) => $"IF({owed}=0,0,{counted}/{owed})";

    /// <summary>What is still to do; never below nothing.</summary>
    public static string Remaining(string owed, string counted) => $"MAX(0,ROUND({owed}-{counted},2))";

    private static IEnumerable<Column<ComplianceClause>> Identity(ClauseNumbers numbers) =>
    [
        Column<ComplianceClause>.Number("Number", 7, clause => numbers.Of(clause.Reference)),
        Column<ComplianceClause>.Text("Clause", 15, clause => clause.Reference),
        Column<ComplianceClause>.Text("Contract", 16, clause => clause.ContractNumber),
        Column<ComplianceClause>.LongText("Subject", 28, clause => clause.ContractSubject),
        Column<ComplianceClause>.LongText("Buyer", 20, clause => clause.Buyer),
        Column<ComplianceClause>.LongText("Holder", 20, clause => clause.Holder),
        Column<ComplianceClause>.LongText("Kind", 16, clause => clause.KindText),
        Column<ComplianceClause>.Day("StartsOn", clause => clause.StartsOn),
        Column<ComplianceClause>.Day("EndsOn", clause => clause.EndsOn),
    ];

    private static IEnumerable<Column<ComplianceClause>> Figures(ReportSums sums, TableLayout commitments, TableLayout lines) =>
    [
        SumOf("Owed", commitments, "Hours", clause => sums.Of(clause).Owed),
        SumOf("Declared", lines, "Declared", clause => sums.Of(clause).Declared),
        SumOf("Counted", lines, "Counted", clause => sums.Of(clause).Counted),
        SumOf("Pending", lines, "Pending", clause => sums.Of(clause).Pending),
        SumOf("NotCounted", lines, "NotCounted", clause => sums.Of(clause).NotCounted),
        Column<ComplianceClause>.Formula(
            "Remaining",
            CellKind.Hours,
            (own, row) => Remaining(own.Cell("Owed", row), own.Cell("Counted", row)),
            clause => sums.Of(clause).Remaining).Summed(),
        Column<ComplianceClause>.Formula(
            "Progress",
            CellKind.Share,
            (own, row) => Progress(own.Cell("Owed", row), own.Cell("Counted", row)),
            clause => sums.Of(clause).Progress) with
        {
            Total = own => Progress(own.Total("Owed"), own.Total("Counted")),
            TotalResult = () => ClauseSums.ProgressOf(sums.Total(clause => clause.Owed), sums.Total(clause => clause.Counted)),
        },
    ];

    private static IEnumerable<Column<ComplianceClause>> Standing() =>
    [
        Column<ComplianceClause>.Share("Elapsed", clause => clause.ElapsedShare),
        Column<ComplianceClause>.Status("Status", 15, clause => clause.StatusText, clause => clause.StatusTone),
        Column<ComplianceClause>.LongText("Rules", 18, clause => clause.RulesText),
        Column<ComplianceClause>.LongText("Calculation", 28, clause => clause.Calculation),
    ];

    private static Column<ComplianceClause> SumOf(string key, TableLayout source, string sourceKey, Func<ComplianceClause, decimal> value) =>
        Column<ComplianceClause>.Formula(
            key,
            CellKind.Hours,
            (own, row) => $"SUMIFS({source.Values(sourceKey)},{source.Values("Number")},{own.Cell("Number", row)})",
            value).Summed();
}
