using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Organisations;

/// <summary>All that the page of an organisation shows; contracts and placements are those that the user sees.</summary>
[Requires(Permission.ReadContracts)]
public sealed record GetOrganisation(OrganisationId Organisation) : IQuery<OrganisationSheet>;

/// <summary>An organisation.</summary>
/// <param name="Contacts">Now, to come and past: those of today first.</param>
/// <param name="MergedInto">The organisation that it turned out to be, or null.</param>
/// <param name="Absorbed">Duplicates that lead here.</param>
public sealed record OrganisationSheet(
    OrganisationId Id, long Version, string Name, bool IsUnnamed, string? Siret, OrganisationKind Kind, string? Commune, string? CommuneCode, BuyerCategory? BuyerCategory,
    SocialEconomyFamily? Family, bool IsSolidarityEnterprise, IReadOnlyList<SheetContact> Contacts, SheetContracts Held, SheetContracts Bought,
    IReadOnlyList<PlacementsOfYear> Placements, MergedOrganisation? MergedInto, IReadOnlyList<MergedOrganisation> Absorbed);

/// <summary>A contact, and whether it is the one to reach today.</summary>
public sealed record SheetContact(
    int Number, string Name, string? Function, string? Email, string? Phone, DateOnly From, DateOnly? Until, bool IsFallback, bool IsToday, bool IsPast)
{
    public override string ToString() => nameof(SheetContact);
}

/// <summary>The latest contracts and how many there are.</summary>
public sealed record SheetContracts(int Total, IReadOnlyList<SheetContract> Latest);

/// <summary>A contract that an organisation holds or bought.</summary>
public sealed record SheetContract(ContractId Id, string Number, string Subject, DateOnly? NotifiedOn);

/// <summary>Placements with an employer that began in a year.</summary>
public sealed record PlacementsOfYear(int Year, int Count);

/// <summary>The other side of a merge.</summary>
/// <param name="At">When; null on the side that was kept.</param>
public sealed record MergedOrganisation(OrganisationId Id, string Name, string? Siret, DateTimeOffset? At);

internal sealed class GetOrganisationHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetOrganisation, OrganisationSheet>
{
    private const int MostContracts = 20;

    public async Task<Result<OrganisationSheet>> Handle(GetOrganisation request, CancellationToken cancellationToken)
    {
        var id = request.Organisation;
        var o = await db.Organisations.AsNoTracking().Include(x => x.Contacts).SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        var around = await db.Organisations.AsNoTracking().Where(x => x.MergedIntoId == id || db.Organisations.Any(d => d.Id == id && d.MergedIntoId == x.Id))
            .OrderBy(x => x.Name).ThenBy(x => x.Id).Select(x => new { x.Id, x.Name, x.Siret, x.MergedIntoId, x.LastMergedAt }).ToListAsync(cancellationToken);
        var starts = await db.Placements.Where(p => p.EmployerId == id).GroupBy(p => p.StartsOn.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() }).OrderByDescending(g => g.Year).ToListAsync(cancellationToken);
        var held = await LatestAsync(db.Contracts.Where(c => c.Holders.Any(h => h.OrganisationId == id)), cancellationToken);
        var bought = await LatestAsync(db.Contracts.Where(c => c.OrganisationId == id), cancellationToken);
        if (o is null) return new SharedErrors.NotFound();
        var merged = around.Select(x => (x.MergedIntoId, Told: new MergedOrganisation(x.Id, x.Name, x.Siret?.Digits, x.LastMergedAt))).ToList();
        return new OrganisationSheet(
            o.Id, o.Version, o.Name, o.IsUnnamed, o.Siret?.Digits, o.Kind, o.Commune, o.CommuneCode?.Text, o.BuyerCategory, o.SocialEconomyFamily, o.IsSolidarityEnterprise,
            Contacts(o), held, bought, [.. starts.Select(s => new PlacementsOfYear(s.Year, s.Count))],
            merged.Where(m => m.MergedIntoId != id).Select(m => m.Told with { At = null }).SingleOrDefault(), [.. merged.Where(m => m.MergedIntoId == id).Select(m => m.Told)]);
    }

    private static async Task<SheetContracts> LatestAsync(IQueryable<PublicContract> contracts, CancellationToken cancellation)
    {
        var total = await contracts.CountAsync(cancellation);
        if (total == 0) return new SheetContracts(0, []);
        var latest = await contracts.AsNoTracking().OrderByDescending(c => c.Facts.NotifiedOn).ThenByDescending(c => c.Id).Take(MostContracts)
            .Select(c => new SheetContract(c.Id, c.Number, c.Facts.Subject, c.Facts.NotifiedOn)).ToListAsync(cancellation);
        return new SheetContracts(total, latest);
    }

    private List<SheetContact> Contacts(Organisation organisation)
    {
        var today = clock.Today();
        var reached = organisation.ContactOn(today);
        return [.. organisation.Contacts
            .Select(c => new SheetContact(c.Number, c.Name, c.Function, c.Email, c.Phone, c.From, c.Until, c.IsFallback, c == reached, c.Until < today))
            .OrderByDescending(c => c.IsToday).ThenBy(c => c.IsPast).ThenBy(c => c.IsFallback).ThenByDescending(c => c.From).ThenByDescending(c => c.Number)];
    }
}
