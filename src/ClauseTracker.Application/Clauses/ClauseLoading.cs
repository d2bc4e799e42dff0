using ClauseTracker.Domain.Clauses;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>The one way to load a clause as a whole.</summary>
internal static class ClauseLoading
{
    public static Task<InsertionClause?> WholeAsync(this DbSet<InsertionClause> clauses, ClauseId id, CancellationToken cancellation) =>
        clauses.Include(c => c.Commitments.OrderBy(l => l.Number)).SingleOrDefaultAsync(c => c.Id == id, cancellation);
}
