using ClauseTracker.Domain.HoursStatements;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// Holds against a race what every use case asks before it writes: nothing is saved in a month that somebody closed meanwhile. The end of the
/// audit chain, which each save locks until it commits, puts the two in an order; whoever comes second sees the other here.
/// </summary>
internal static class ClosedMeanwhile
{
    /// <exception cref="DbUpdateConcurrencyException">The month was closed since it was asked about.</exception>
    public static async Task RefuseClosedMeanwhileAsync(this ClauseTrackerDbContext db, IReadOnlyList<HoursStatement> saved, CancellationToken cancellation)
    {
        if (saved.Count == 0) return;
        var months = saved.Select(s => s.Month).Distinct().ToList();
        var closed = await db.MonthClosings.IgnoreQueryFilters().Where(c => c.ReopenedAt == null && months.Contains(c.Month))
            .Select(c => new { c.OrganisationId, c.Month }).ToListAsync(cancellation);
        if (saved.Any(s => closed.Exists(c => c.OrganisationId == s.OrganisationId && c.Month == s.Month)))
        {
            throw new DbUpdateConcurrencyException("The month was closed meanwhile.");
        }
    }
}
