using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>The organisations of the social and solidarity economy by legal family (loi 2014-856, art. 1), with the hours that each employed this year.</summary>
/// <param name="Year">Of the hours.</param>
[Requires(Permission.ReadPartnerships)]
public sealed record ListSocialEconomyPartners(int Year) : IQuery<IReadOnlyList<SocialEconomyPartner>>;

/// <summary>An organisation of the social economy.</summary>
/// <param name="HasAgreement">True when an agreement with it runs today.</param>
/// <param name="Counted">Hours counted in the year on placements that it employs.</param>
public sealed record SocialEconomyPartner(
    OrganisationId Id, string Name, OrganisationKind Kind, string? Commune, SocialEconomyFamily Family, bool IsSolidarityEnterprise, bool HasAgreement, Hours Counted);

internal sealed class ListSocialEconomyPartnersHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListSocialEconomyPartners, IReadOnlyList<SocialEconomyPartner>>
{
    public async Task<Result<IReadOnlyList<SocialEconomyPartner>>> Handle(ListSocialEconomyPartners request, CancellationToken cancellationToken)
    {
        var (today, year) = (clock.Today(), Math.Clamp(request.Year, 1, 9998));
        var (first, last) = (new YearMonth(year, 1), new YearMonth(year, 12));
        var sums = await (from line in db.ReconciledLines
                          join placement in db.Placements on line.PlacementId equals placement.Id
                          where line.Reason == ReasonCode.Counted && line.Month >= first && line.Month <= last
                          group (long)(object)line.Hours by placement.EmployerId into g
                          select new { g.Key, Hundredths = g.Sum() }).ToDictionaryAsync(g => g.Key, g => g.Hundredths, cancellationToken);
        var organisations = await db.Organisations.AsNoTracking().Where(o => o.SocialEconomyFamily != null && o.MergedIntoId == null).OrderBy(o => o.SocialEconomyFamily).ThenBy(o => o.SearchText)
            .ThenBy(o => o.Id).Select(o => new
            {
                o.Id, o.Name, o.Kind, o.Commune, o.SocialEconomyFamily, o.IsSolidarityEnterprise,
                HasAgreement = db.Agreements.Any(a => a.PartnerId == o.Id && a.DecidedOn != null && a.StartsOn <= today && a.EndsOn >= today),
            }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<SocialEconomyPartner>>.Success([.. organisations.Select(o => new SocialEconomyPartner(
            o.Id, o.Name, o.Kind, o.Commune, o.SocialEconomyFamily!.Value, o.IsSolidarityEnterprise, o.HasAgreement, new Hours(sums.GetValueOrDefault(o.Id))))]);
    }
}
