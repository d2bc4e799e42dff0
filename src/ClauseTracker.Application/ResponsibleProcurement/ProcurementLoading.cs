using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ResponsibleProcurement;

/// <summary>Reads what the annual figures are made of: a fixed number of queries, whatever the number of contracts.</summary>
internal static class ProcurementLoading
{
    /// <summary>The figures of a year, or null when the buyer does not exist.</summary>
    public static async Task<ProcurementYear?> ProcurementYearAsync(this IClauseTrackerDb db, int year, OrganisationId? buyer, CancellationToken cancellation)
    {
        var name = buyer is null ? null : await db.Organisations.Where(o => o.Id == buyer).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
        if (buyer is not null && name is null) return null;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var contracts = db.Contracts.AsNoTracking().Where(c => c.Facts.NotifiedOn >= first && c.Facts.NotifiedOn <= last);
        if (buyer is not null) contracts = contracts.Where(c => c.OrganisationId == buyer);
        var counted = await db.ContractsOfTheYearAsync(contracts, cancellation);
        return new ProcurementYear(year, name, ResponsibleProcurementFigures.Of(counted, await db.OwedAsync(contracts, cancellation), await db.CountedAsync(year, buyer, cancellation)));
    }

    private static async Task<List<ContractOfTheYear>> ContractsOfTheYearAsync(this IClauseTrackerDb db, IQueryable<PublicContract> contracts, CancellationToken cancellation)
    {
        var facts = await (from contract in contracts
                           join duty in db.ContractDuties on contract.Id equals duty.ContractId into duties
                           from duty in duties.DefaultIfEmpty()
                           select new { contract.Id, contract.Facts.Amount, contract.Facts.SocialConsiderations, Applies = (DutyApplies?)duty!.Applies, Status = (DutyStatus?)duty.Status })
            .ToListAsync(cancellation);
        var clauses = (await (from clause in db.Clauses
                              join contract in contracts on clause.ContractId equals contract.Id
                              select new { clause.ContractId, clause.Kind, clause.Reservation }).ToListAsync(cancellation))
            .ToLookup(c => c.ContractId, c => new CountedClause(c.Kind, c.Reservation?.Article));
        var holders = (await (from holder in contracts.SelectMany(c => c.Holders)
                              join organisation in db.Organisations on holder.OrganisationId equals organisation.Id
                              select new { holder.ContractId, organisation.Kind, organisation.IsSolidarityEnterprise }).ToListAsync(cancellation))
            .ToLookup(h => h.ContractId, h => new CountedHolder(h.Kind, h.IsSolidarityEnterprise));
        var derogations = await (from derogation in db.Derogations
                                 join contract in contracts on derogation.ContractId equals contract.Id
                                 where derogation.WithdrawnAt == null
                                 select new { derogation.ContractId, derogation.Code }).ToDictionaryAsync(d => d.ContractId, d => d.Code, cancellation);
        return [.. facts.Select(f => new ContractOfTheYear(
            f.Amount, f.SocialConsiderations, [.. clauses[f.Id]], [.. holders[f.Id]], f.Applies ?? DutyApplies.Unknown, f.Status, derogations.TryGetValue(f.Id, out var code) ? code : null))];
    }

    private static async Task<Hours> OwedAsync(this IClauseTrackerDb db, IQueryable<PublicContract> contracts, CancellationToken cancellation) => new(
        await (from standing in db.Standings
               join clause in db.Clauses on standing.ClauseId equals clause.Id
               join contract in contracts on clause.ContractId equals contract.Id
               select standing.Owed).SumAsync(owed => (long)(object)owed, cancellation));

    private static async Task<Hours> CountedAsync(this IClauseTrackerDb db, int year, OrganisationId? buyer, CancellationToken cancellation)
    {
        var (january, december) = (new YearMonth(year, 1), new YearMonth(year, 12));
        var lines = db.ReconciledLines.Where(l => l.Month >= january && l.Month <= december && l.Reason == ReasonCode.Counted);
        if (buyer is not null) lines = lines.Where(l => l.OrganisationId == buyer);
        return new Hours(await lines.SumAsync(l => (long)(object)l.Hours, cancellation));
    }
}
