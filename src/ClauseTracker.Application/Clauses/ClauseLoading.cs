using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>The one way to load a clause as a whole.</summary>
internal static class ClauseLoading
{
    public static Task<InsertionClause?> WholeAsync(this DbSet<InsertionClause> clauses, ClauseId id, CancellationToken cancellation) =>
        clauses.Whole().SingleOrDefaultAsync(c => c.Id == id, cancellation);

    /// <summary>Every clause of the contract, in the order of its lots.</summary>
    public static Task<List<InsertionClause>> OfContractAsync(this DbSet<InsertionClause> clauses, ContractId contract, CancellationToken cancellation) =>
        clauses.Whole().Where(c => c.ContractId == contract).OrderBy(c => c.Part).ToListAsync(cancellation);

    /// <summary>With its ledger and the moves of its period, each in its order.</summary>
    public static IQueryable<InsertionClause> Whole(this IQueryable<InsertionClause> clauses) => clauses
        .Include(c => c.Commitments.OrderBy(l => l.Number)).Include(c => c.PeriodChanges.OrderBy(p => p.Number)).AsSplitQuery();
}
