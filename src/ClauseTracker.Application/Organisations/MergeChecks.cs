using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>What stands against a merge, besides what the domain says; asked past the user's scope, since rows of every buyer move.</summary>
internal static class MergeChecks
{
    private const int MostTold = 5;

    /// <summary>Why the rows of <paramref name="absorbed"/> cannot become those of <paramref name="kept"/>; empty when they can.</summary>
    public static async Task<IReadOnlyList<Error>> AgainstMergeAsync(
        this IClauseTrackerDb db, OrganisationId kept, OrganisationId absorbed, OrganisationScope scope, CancellationToken cancellation)
    {
        if (!(scope.Allows(kept) && scope.Allows(absorbed)) && await db.GivesReachAsync(absorbed, cancellation)) return [new OrganisationErrors.MergeOutOfReach()];
        var contracts = db.Contracts.IgnoreQueryFilters();
        // Numbers that differ by their capitals alone are one for the imports, and for SQL Server's index: compared here, since SQLite does not.
        var taken = await contracts.Where(c => c.OrganisationId == kept).Select(c => new { c.Family, c.Number }).ToListAsync(cancellation);
        var known = taken.Select(c => (c.Family, c.Number.ToUpperInvariant())).ToHashSet();
        var coming = await contracts.Where(c => c.OrganisationId == absorbed).Select(c => new { c.Family, c.Number }).ToListAsync(cancellation);
        var numbers = coming.Where(c => known.Contains((c.Family, c.Number.ToUpperInvariant()))).Select(c => c.Number).Order(StringComparer.Ordinal).Take(MostTold);
        var statements = db.Statements.IgnoreQueryFilters();
        var months = await (from statement in statements
                            join clause in db.Clauses.IgnoreQueryFilters() on statement.ClauseId equals clause.Id
                            join contract in contracts on clause.ContractId equals contract.Id
                            where statement.EmployerId == absorbed && !(statement.Status == StatementStatus.Draft && statement.Lines.All(l => l.AwaitsHours))
                                && statements.Any(k => k.EmployerId == kept && k.ClauseId == statement.ClauseId && k.Month == statement.Month)
                            select new { contract.Number, statement.Month }).Distinct().OrderBy(m => m.Month).ThenBy(m => m.Number).Take(MostTold).ToListAsync(cancellation);
        var closings = db.MonthClosings.IgnoreQueryFilters();
        var closed = await closings.Where(c => c.OrganisationId == absorbed && closings.Any(k => k.OrganisationId == kept && k.Month == c.Month))
            .Select(c => c.Month).Distinct().OrderBy(m => m).Take(MostTold).ToListAsync(cancellation);
        return [.. closed.Select(m => new MonthErrors.ClosedForBoth(m)), .. numbers.Select(n => new OrganisationErrors.SameContractNumber(n)), .. months.Select(m => new OrganisationErrors.SameStatementMonth(m.Number, m.Month))];
    }

    /// <summary>Drops the duplicate's drafts that nobody has touched: the next opening of the month opens those that are called for.</summary>
    public static Task<int> DropUntouchedDraftsAsync(this IClauseTrackerDb db, OrganisationId absorbed, CancellationToken cancellation) =>
        db.Statements.IgnoreQueryFilters().Where(s => s.EmployerId == absorbed && s.Status == StatementStatus.Draft && s.Lines.All(l => l.AwaitsHours)).ExecuteDeleteAsync(cancellation);

    /// <summary>The clauses whose figures the merge may change.</summary>
    public static Task<List<ClauseId>> ClausesTouchedByAsync(this IClauseTrackerDb db, OrganisationId absorbed, CancellationToken cancellation) =>
        db.Clauses.IgnoreQueryFilters().Where(c => c.OrganisationId == absorbed).Select(c => c.Id)
            .Union(db.Placements.IgnoreQueryFilters().Where(p => p.EmployerId == absorbed).Select(p => p.ClauseId))
            .Union(db.Statements.IgnoreQueryFilters().Where(s => s.EmployerId == absorbed).Select(s => s.ClauseId))
            .ToListAsync(cancellation);

    /// <summary>True when being one with it means seeing more: contracts bought, people followed, roles held there.</summary>
    private static async Task<bool> GivesReachAsync(this IClauseTrackerDb db, OrganisationId organisation, CancellationToken cancellation) =>
        await db.Contracts.IgnoreQueryFilters().AnyAsync(c => c.OrganisationId == organisation, cancellation)
        || await db.Beneficiaries.IgnoreQueryFilters().AnyAsync(b => b.OrganisationId == organisation, cancellation)
        || await db.People.AnyAsync(u => u.Memberships.Any(m => m.OrganisationId == organisation), cancellation);
}
