using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Hours of a clause, as the sheets of the ledger and of the lines give them.</summary>
internal sealed record ClauseSums(decimal Owed, decimal Declared, decimal Counted, decimal Pending, decimal NotCounted)
{
    public decimal Remaining => Math.Max(0, Owed - Counted);

    public decimal Progress => ProgressOf(Owed, Counted);

    /// <summary>Done over owed, a fraction; nothing when nothing is owed.</summary>
    public static decimal ProgressOf(decimal owed, decimal counted) => owed == 0 ? 0 : counted / owed;
}

/// <summary>
/// The results of the workbook's formulas, from the same rows as the formulas read: never from the application's own totals, which the control sheet
/// sets against them.
/// </summary>
internal sealed class ReportSums(ComplianceReport report)
{
    private readonly ILookup<string, ComplianceCommitment> commitments = report.Commitments.ToLookup(line => line.ClauseReference, StringComparer.Ordinal);
    private readonly ILookup<string, ComplianceLine> lines = report.Lines.ToLookup(line => line.ClauseReference, StringComparer.Ordinal);
    private readonly ILookup<string, ComplianceLine> byPerson = report.Lines.ToLookup(line => line.PersonReference, StringComparer.OrdinalIgnoreCase);

    public ClauseSums Of(ComplianceClause clause)
    {
        var own = lines[clause.Reference];
        return new(
            Sum(commitments[clause.Reference], line => line.Hours),
            Sum(own, line => line.Declared),
            Sum(own, line => line.Counted),
            Sum(own, line => line.Pending),
            Sum(own, line => line.NotCounted));
    }

    /// <summary>Over all clauses; what remains is summed clause by clause, since one cannot make up for another.</summary>
    public decimal Total(Func<ClauseSums, decimal> figure) => report.Clauses.Sum(clause => figure(Of(clause)));

    public decimal OfPerson(CompliancePerson person, Func<ComplianceLine, Hours> figure) => Sum(byPerson[person.PersonReference], figure);

    public static decimal Sum<TRow>(IEnumerable<TRow> rows, Func<TRow, Hours> figure) =>
        rows.Aggregate(Hours.Zero, (sum, row) => sum + figure(row)).Value;
}
