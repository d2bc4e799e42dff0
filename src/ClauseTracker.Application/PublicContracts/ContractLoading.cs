using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>The one way to load a contract as a whole.</summary>
internal static class ContractLoading
{
    public static Task<PublicContract?> WholeAsync(this DbSet<PublicContract> contracts, ContractId id, CancellationToken cancellation) =>
        contracts.Whole().SingleOrDefaultAsync(c => c.Id == id, cancellation);

    /// <summary>With all its parts, each in its order.</summary>
    public static IQueryable<PublicContract> Whole(this IQueryable<PublicContract> contracts) => contracts
        .Include(c => c.Holders.OrderBy(h => h.Number)).Include(c => c.Lots.OrderBy(l => l.Number)).Include(c => c.Tranches.OrderBy(t => t.Number))
        .Include(c => c.Events.OrderBy(e => e.Number)).AsSplitQuery();
}
