using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Demo;

/// <summary>
/// A few people whose work contract is shared between two public contracts since the beginning of the month: what was declared before stays as it is,
/// and their first total waits to be typed.
/// </summary>
internal static class DemoPools
{
    private const int Wanted = 3;
    private const string Agreement = "Convention de globalisation fictive";

    public static async Task AddAsync(IClauseTrackerDb db, DemoYear year, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, today) = (year.Current.FirstDay, year.Today);
        var running = await db.Placements.Where(p => p.EndsOn == null && p.StartsOn < since).OrderBy(p => p.BeneficiaryReference).ToListAsync(cancellation);
        var clauses = await db.Clauses.Where(c => c.StartsOn <= since && c.EndsOn >= today).ToDictionaryAsync(c => c.Id, cancellation);
        var open = running.Where(p => clauses.ContainsKey(p.ClauseId)).ToList();

        // Where the employer works on the other contract already, no statement is owed that was not owed before.
        var shared = from placement in open.GroupBy(p => p.EmployerId).Select(g => g.First())
                     let other = open.FirstOrDefault(p => p.EmployerId == placement.EmployerId && p.ClauseId != placement.ClauseId && clauses[p.ClauseId].Modes.HasFlag(placement.Mode))
                     where other is not null
                     select (placement, clauses[other.ClauseId]);
        foreach (var (placement, clause) in shared.Take(Wanted)) await ShareAsync(db, placement, clause, since, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.Forget();
    }

    private static async Task ShareAsync(IClauseTrackerDb db, Placement placement, InsertionClause clause, DateOnly since, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = await db.Beneficiaries.SingleAsync(b => b.Id == placement.BeneficiaryId, cancellation);
        var employer = await db.Organisations.SingleAsync(o => o.Id == placement.EmployerId, cancellation);
        var second = Placement.Start(EntityId.New<PlacementId>(now), clause, person, employer, placement.Mode, placement.ContractType, placement.Work, since, null).Value;
        db.Placements.Add(second);
        db.HoursPools.Add(HoursPool.Form(
            EntityId.New<HoursPoolId>(now), person, [(placement, default), (second, default)], since, null, PoolWeighting.HoursOwed, Agreement, [], isAccepted: true).Value);
    }
}
