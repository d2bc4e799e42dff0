using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>
/// Writes again where contracts stand with the duty. To be called, in the same transaction and after the change is saved, by every command that
/// changes a contract's facts, situation or lots, its clauses, its derogation, the category of its buyer, or the thresholds.
/// </summary>
internal static class DutyRefreshing
{
    private const int Portion = 500;

    /// <summary>Refreshes these contracts; rows that did not change are not written.</summary>
    public static async Task RefreshDutyAsync(this IClauseTrackerDb db, IReadOnlyCollection<ContractId> contracts, CancellationToken cancellation)
    {
        if (contracts.Count == 0) return;
        var thresholds = await db.ThresholdsAsync(cancellation);
        foreach (var portion in contracts.Distinct().Chunk(Portion))
        {
            var known = await db.ContractDuties.IgnoreQueryFilters().Where(d => portion.Contains(d.ContractId)).ToDictionaryAsync(d => d.ContractId, cancellation);
            foreach (var contract in await db.DutyCasesAsync(portion, cancellation))
            {
                if (!known.TryGetValue(contract.Contract, out var duty)) db.ContractDuties.Add(duty = new ContractDuty { ContractId = contract.Contract });
                duty.Take(contract, contract.Assess(thresholds));
            }

            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Refreshes the contracts of a buyer.</summary>
    public static async Task RefreshDutyAsync(this IClauseTrackerDb db, OrganisationId buyer, CancellationToken cancellation) =>
        await db.RefreshDutyAsync(await db.Contracts.IgnoreQueryFilters().Where(c => c.OrganisationId == buyer).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation), cancellation);

    /// <summary>Refreshes every contract of the instance, and gives their number. Lets go of everything read so far, so that memory stays flat.</summary>
    public static async Task<int> RefreshAllDutiesAsync(this IClauseTrackerDb db, CancellationToken cancellation)
    {
        var contracts = await db.Contracts.IgnoreQueryFilters().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var portion in contracts.Chunk(Portion))
        {
            await db.RefreshDutyAsync(portion, cancellation);
            db.Forget();
        }

        return contracts.Count;
    }
}
