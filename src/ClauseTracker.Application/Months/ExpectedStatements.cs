using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Months;

/// <summary>What a month calls for: a statement of each employer for each clause on which it has somebody placed.</summary>
internal static class ExpectedStatements
{
    /// <summary>The placements that run in the month, on clauses that run in it.</summary>
    public static IQueryable<Placement> PlacementsIn(this IClauseTrackerDb db, YearMonth month)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return db.Placements.Where(p => p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)
            && db.Clauses.Any(c => c.Id == p.ClauseId && c.StartsOn <= last && c.EndsOn >= first));
    }

    /// <summary>Of them, those whose employer has declared nothing of the month for the clause: no statement, or a draft.</summary>
    public static IQueryable<Placement> UndeclaredIn(this IClauseTrackerDb db, YearMonth month) =>
        db.PlacementsIn(month).Where(p => !db.Statements.Any(s => s.ClauseId == p.ClauseId && s.EmployerId == p.EmployerId && s.Month == month && s.Status != StatementStatus.Draft));

    /// <summary>Of them, those whose employer has no statement of the month for the clause, not even a draft.</summary>
    public static IQueryable<Placement> UnopenedIn(this IClauseTrackerDb db, YearMonth month) =>
        db.PlacementsIn(month).Where(p => !db.Statements.Any(s => s.ClauseId == p.ClauseId && s.EmployerId == p.EmployerId && s.Month == month));
}
