using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Months;

/// <summary>The months that are closed at a moment, each for one buyer: nothing of them moves.</summary>
/// <param name="months">Buyer and month of each closing that holds.</param>
public sealed class ClosedMonths(IEnumerable<(OrganisationId Buyer, YearMonth Month)> months)
{
    public static readonly ClosedMonths None = new([]);

    private readonly HashSet<(OrganisationId, YearMonth)> _months = [.. months];

    public bool Holds(OrganisationId buyer, YearMonth month) => _months.Contains((buyer, month));

    /// <summary>Why nothing may be declared, checked or corrected for that month, or null.</summary>
    public Error? Refusal(OrganisationId buyer, YearMonth month) => Holds(buyer, month) ? new StatementErrors.MonthClosed(month) : null;
}
