using ClauseTracker.Application.Exports;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>
/// A number for each clause of a report, from 1. SUMIFS compares numbers exactly, whereas it reads <c>*</c>, <c>?</c> or <c>007</c> in a text its own way.
/// </summary>
internal sealed class ClauseNumbers(IEnumerable<ComplianceClause> clauses)
{
    private readonly Dictionary<string, int> numbers =
        clauses.Select((clause, index) => (clause.Reference, Number: index + 1)).ToDictionary(pair => pair.Reference, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>The number of that clause; 0 for one that the report does not hold, which the control sheet then shows as a gap.</summary>
    public int Of(string reference) => numbers.GetValueOrDefault(reference);
}
