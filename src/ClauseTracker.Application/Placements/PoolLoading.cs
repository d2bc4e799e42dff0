using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>A placement of a pool with its clause, as far as the user may see them.</summary>
internal sealed record LoadedMember(Placement Placement, InsertionClause Clause);

/// <summary>A pool with its placements and clauses.</summary>
internal sealed record LoadedPool(HoursPool Pool, IReadOnlyList<LoadedMember> Members)
{
    /// <summary>False when a part of it is out of the user's reach.</summary>
    public bool IsWhole => Members.Count == Pool.Members.Count;

    /// <summary>The parts of the month.</summary>
    public IReadOnlyList<PoolPart> Parts(YearMonth month) =>
        [.. Members.Select(m => Pool.PartOf(m.Placement, m.Clause.Period, m.Clause.Ledger.OwedOn(month.LastDay), month))];

    /// <summary>Splits a total, which must be read first.</summary>
    [return: DoNotIgnore]
    public Result<IReadOnlyList<PooledHours>> Split(Hours total, YearMonth month)
    {
        if (!IsWhole) return new PoolErrors.OutOfReach();
        if (!Pool.Period.Overlaps(month.Days)) return new PoolErrors.MonthOutside(month, Pool.StartsOn, Pool.EndsOn);
        return HoursPooling.Split(total, month, Parts(month));
    }
}

/// <summary>The one way to load pools with what their hours are shared by.</summary>
internal static class PoolLoading
{
    /// <summary>The pools of the query, in its order, with their placements and the ledgers of their clauses: a fixed number of queries.</summary>
    public static async Task<IReadOnlyList<LoadedPool>> LoadedAsync(this IClauseTrackerDb db, IQueryable<HoursPool> wanted, CancellationToken cancellation)
    {
        var pools = await wanted.AsNoTracking().Include(p => p.Members).ToListAsync(cancellation);
        var ids = pools.SelectMany(p => p.Members).Select(m => m.PlacementId).ToList();
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var clauseIds = placements.Values.Select(p => p.ClauseId).Distinct().ToList();
        var clauses = await db.Clauses.AsNoTracking().Whole().Where(c => clauseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        return [.. pools.Select(pool => new LoadedPool(pool, [.. pool.Members.Where(m => IsSeen(m)).Select(m => placements[m.PlacementId]).Select(p => new LoadedMember(p, clauses[p.ClauseId]))]))];

        bool IsSeen(PoolMember member) => placements.TryGetValue(member.PlacementId, out var placement) && clauses.ContainsKey(placement.ClauseId);
    }
}
