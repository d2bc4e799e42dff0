using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Finds what a firm has to do with, whoever bought it. Looks past the filter by buyer: a firm has none, and this is what opens it.</summary>
internal static class FirmReach
{
    /// <summary>The clauses that the firm holds, subcontracts or employs on.</summary>
    /// <param name="buyers">The buyers that its link or its key names; none opens the clauses of every buyer.</param>
    public static async Task<IReadOnlyList<ReachedClause>> ClausesOfAsync(this IClauseTrackerDb db, OrganisationId firm, IReadOnlyList<OrganisationId> buyers, CancellationToken cancellation)
    {
        var rows = await (from clause in db.Clauses.IgnoreQueryFilters().AsNoTracking()
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          where contract.Holders.Any(h => h.OrganisationId == firm)
                              || db.Subcontracts.Any(s => s.ContractId == contract.Id && s.SubcontractorId == firm)
                              || db.Placements.Any(p => p.ClauseId == clause.Id && p.EmployerId == firm)
                          orderby clause.Id
                          select new
                          {
                              clause.Id, clause.OrganisationId, contract.Consortium,
                              HolderNumber = contract.Holders.Where(h => h.OrganisationId == firm).OrderBy(h => h.Number).Select(h => (int?)h.Number).FirstOrDefault(),
                              LotIsAnothers = contract.Lots.Any(l => l.Number == (int)(object)clause.Part && l.HolderId != null && l.HolderId != firm),
                              Subcontracts = db.Subcontracts.Any(s => s.ContractId == contract.Id && s.SubcontractorId == firm),
                              Employs = db.Placements.Any(p => p.ClauseId == clause.Id && p.EmployerId == firm),
                          }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               where buyers.Count == 0 || buyers.Contains(row.OrganisationId)
               let role = FirmRoles.Of(row.HolderNumber, row.Consortium != ConsortiumForm.None, row.LotIsAnothers, row.Subcontracts, row.Employs)
               where role is not null
               select new ReachedClause(row.Id, row.OrganisationId, role.Value),
        ];
    }

    /// <summary>A clause of the firm, to write on; null when it does not exist for it.</summary>
    public static async Task<InsertionClause?> OfFirmAsync(this DbSet<InsertionClause> clauses, ClauseId clause, AnsweringFirm firm, CancellationToken cancellation) =>
        firm.RoleOn(clause) is null ? null : await clauses.SingleOrDefaultAsync(c => c.Id == clause && firm.ClauseIds.Contains(c.Id), cancellation);

    /// <summary>The link that is open at that moment, or null.</summary>
    public static async Task<FirmLink?> OpenLinkAsync(this IClauseTrackerDb db, FirmLinkId id, DateTimeOffset now, CancellationToken cancellation) =>
        await db.FirmLinks.AsNoTracking().Include(l => l.Buyers).SingleOrDefaultAsync(l => l.Id == id, cancellation) is { } link && link.IsOpenAt(now) ? link : null;

    /// <summary>The key as it stands, open or not; null when it is gone.</summary>
    public static Task<ApiKey?> KeyAsync(this IClauseTrackerDb db, ApiKeyId id, CancellationToken cancellation) =>
        db.ApiKeys.AsNoTracking().Include(k => k.Buyers).SingleOrDefaultAsync(k => k.Id == id, cancellation);
}
