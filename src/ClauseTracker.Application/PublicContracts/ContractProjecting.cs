using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>
/// Keeps what lists show and find of contracts as their rows are. Every save does it by itself for the contracts that it touches; what writes past the
/// change tracker calls it, in the same transaction.
/// </summary>
public static class ContractProjecting
{
    /// <summary>Raised whenever rows or terms mean something else than they did: every database then has all of them written anew.</summary>
    public const int Version = 2;

    /// <summary>Contracts worked out at a time.</summary>
    public const int Portion = 200;

    /// <summary>Fewer rows than this are written one by one.</summary>
    private const int FewRows = 300;

    /// <summary>Writes the rows and terms of these contracts anew where they differ; contracts that are gone lose theirs.</summary>
    public static async Task RefreshContractsAsync(this IClauseTrackerDb db, IReadOnlyCollection<ContractId> contracts, CancellationToken cancellation)
    {
        foreach (var portion in contracts.Distinct().Chunk(Portion)) await RefreshPortionAsync(db, portion, cancellation);
    }

    /// <summary>The same for every contract that the organisation buys or holds.</summary>
    public static async Task RefreshContractsOfAsync(this IClauseTrackerDb db, OrganisationId organisation, CancellationToken cancellation)
    {
        var contracts = await db.ContractsNaming(organisation).ToListAsync(cancellation);
        await db.RefreshContractsAsync(contracts, cancellation);
    }

    /// <summary>The contracts whose place in lists the organisation's name or commune decides: those that it buys or holds, whoever asks.</summary>
    public static IQueryable<ContractId> ContractsNaming(this IClauseTrackerDb db, OrganisationId organisation) => db.Contracts.IgnoreQueryFilters()
        .Where(c => c.OrganisationId == organisation || c.Holders.Any(h => h.OrganisationId == organisation) || c.Lots.Any(l => l.HolderId == organisation)).Select(c => c.Id);

    /// <summary>After a reconciliation: one query when nothing that lists show has changed, as is the rule.</summary>
    public static async Task RefreshStandingAsync(this IClauseTrackerDb db, ContractId contract, CancellationToken cancellation)
    {
        var standings = await (from clause in db.Clauses.IgnoreQueryFilters()
                               join standing in db.Standings.IgnoreQueryFilters() on clause.Id equals standing.ClauseId
                               join listing in db.ContractListings.IgnoreQueryFilters() on clause.ContractId equals listing.ContractId
                               where clause.ContractId == contract
                               select new { standing.Status, standing.Owed, standing.Counted, Shown = listing.Status, ShownOwed = listing.Owed, ShownCounted = listing.Counted }).ToListAsync(cancellation);
        var isShown = standings.Count > 0 && standings[0].Shown == ContractProjection.WorstOf(standings.Select(s => (Domain.Reconciliation.StandingStatus?)s.Status))
            && standings[0].ShownOwed?.Hundredths == standings.Sum(s => s.Owed.Hundredths) && standings[0].ShownCounted?.Hundredths == standings.Sum(s => s.Counted.Hundredths);
        if (!isShown) await db.RefreshContractsAsync([contract], cancellation);
    }

    private static async Task RefreshPortionAsync(IClauseTrackerDb db, ContractId[] ids, CancellationToken cancellation)
    {
        // Two saves of parts of one contract at once: the second waits here for the first, and then sees what it wrote.
        await db.ContractListings.IgnoreQueryFilters().Where(l => ids.Contains(l.ContractId)).ExecuteUpdateAsync(s => s.SetProperty(l => l.ClauseCount, l => l.ClauseCount), cancellation);
        var fresh = await ProjectAsync(db, ids, cancellation);
        var rows = await db.ContractListings.IgnoreQueryFilters().AsNoTracking().Where(l => ids.Contains(l.ContractId)).ToListAsync(cancellation);
        var terms = await db.ContractTerms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.ContractId)).ToListAsync(cancellation);
        var (freshRows, freshTerms) = (fresh.Select(p => p.Row()).ToHashSet(), fresh.SelectMany(p => p.Terms()).ToHashSet());

        var goneRows = rows.Where(r => !freshRows.Contains(r)).Select(r => r.ContractId).ToList();
        if (goneRows.Count > 0) await db.ContractListings.IgnoreQueryFilters().Where(l => goneRows.Contains(l.ContractId)).ExecuteDeleteAsync(cancellation);
        await DeleteAsync(db, terms.Where(t => !freshTerms.Contains(t)), cancellation);
        freshRows.ExceptWith(rows);
        freshTerms.ExceptWith(terms);
        await InsertAsync(db, freshRows, cancellation);
        await InsertAsync(db, freshTerms, cancellation);
    }

    /// <summary>What these contracts look like now, as a whole and past every filter: who saves need not see all of what changes.</summary>
    private static async Task<List<ContractProjection>> ProjectAsync(IClauseTrackerDb db, ContractId[] ids, CancellationToken cancellation)
    {
        var contracts = await db.Contracts.IgnoreQueryFilters().AsNoTracking().Where(c => ids.Contains(c.Id)).Whole().ToListAsync(cancellation);
        var clauses = await (from clause in db.Clauses.IgnoreQueryFilters()
                             join standing in db.Standings.IgnoreQueryFilters() on clause.Id equals standing.ClauseId into standings
                             from standing in standings.DefaultIfEmpty()
                             where ids.Contains(clause.ContractId)
                             select new ProjectedClause(
                                 clause.Id, clause.ContractId, clause.Part, clause.Kind, clause.FacilitatorId, clause.EndsOn,
                                 (Domain.Reconciliation.StandingStatus?)standing!.Status, (Hours?)standing.Owed, (Hours?)standing.Counted)).ToListAsync(cancellation);
        var named = contracts.Select(c => c.OrganisationId).Concat(contracts.SelectMany(c => c.Holders).Select(h => h.OrganisationId).Concat(contracts.SelectMany(c => c.Lots).Select(l => l.HolderId))
            .Where(o => o is not null).Select(o => o!.Value)).Distinct().ToList();
        var organisations = await db.Organisations.Where(o => named.Contains(o.Id)).Select(o => new ProjectedOrganisation(o.Id, o.Name, o.Commune, o.Siret)).ToDictionaryAsync(o => o.Id, cancellation);
        var atFault = (await db.ContractDuties.IgnoreQueryFilters().Where(d => ids.Contains(d.ContractId) && d.Status == DutyStatus.AtFault).Select(d => d.ContractId).ToListAsync(cancellation)).ToHashSet();
        var ofContract = clauses.ToLookup(c => c.ContractId);
        return [.. contracts.Select(c => new ContractProjection(c, [.. ofContract[c.Id].OrderBy(l => l.Part)], organisations, atFault.Contains(c.Id)))];
    }

    private static async Task DeleteAsync(IClauseTrackerDb db, IEnumerable<ContractTerm> gone, CancellationToken cancellation)
    {
        // Contracts that lose the same words, as when an organisation is renamed, lose them together.
        var alike = gone.GroupBy(t => t.ContractId).GroupBy(c => string.Join(' ', c.Select(t => t.Term).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (var group in alike)
        {
            var (ids, lost) = (group.Select(c => c.Key).ToList(), group.First().Select(t => t.Term).ToList());
            await db.ContractTerms.IgnoreQueryFilters().Where(t => ids.Contains(t.ContractId) && lost.Contains(t.Term)).ExecuteDeleteAsync(cancellation);
        }
    }

    private static async Task InsertAsync<T>(IClauseTrackerDb db, HashSet<T> rows, CancellationToken cancellation)
        where T : class
    {
        if (rows.Count >= FewRows) await db.BulkInsertAsync(rows, cancellation);
        else if (rows.Count > 0) await db.InsertAsync(rows, cancellation);
    }
}
