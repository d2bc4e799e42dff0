using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The ledger: how what is owed came to be.</summary>
internal static class CommitmentsSheet
{
    public static Table<ComplianceCommitment> Of(ComplianceReport report, ClauseNumbers numbers) =>
        new("Commitments", Columns(numbers), report.Commitments);

    private static List<Column<ComplianceCommitment>> Columns(ClauseNumbers numbers) =>
    [
        Column<ComplianceCommitment>.Number("Number", 7, line => numbers.Of(line.ClauseReference)),
        Column<ComplianceCommitment>.Text("Clause", 16, line => line.ClauseReference),
        Column<ComplianceCommitment>.Day("EffectiveOn", line => line.EffectiveOn),
        Column<ComplianceCommitment>.Moment("RecordedAt", line => line.RecordedAt),
        Column<ComplianceCommitment>.LongText("Kind", 26, line => line.KindText),
        Column<ComplianceCommitment>.Hours("Hours", line => line.Hours).Summed(),
        Column<ComplianceCommitment>.LongText("Explanation", 70, line => line.Explanation),
    ];
}
