using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>What a partner achieved in a year of an agreement.</summary>
/// <param name="People">People placed; null when too few to be told beside a partner of a sensitive kind.</param>
/// <param name="Counted">Hours counted; null likewise.</param>
/// <param name="PositiveExits">Null while exits are not known.</param>
public sealed record YearAchieved(int Year, int? People, Hours? Counted, int? PositiveExits);

/// <summary>Computes what a partner achieved, from placements and the reconciled lines.</summary>
internal static class AchievementLoading
{
    /// <summary>
    /// For each year of the agreement, within its days: the people whose placement started then and came from the partner, by a candidacy or as the
    /// employer, and the hours counted then on such placements.
    /// </summary>
    public static async Task<IReadOnlyList<YearAchieved>> AchievedAsync(this IClauseTrackerDb db, PartnershipAgreement agreement, OrganisationKind kind, CancellationToken cancellation)
    {
        var partner = agreement.PartnerId;
        var referred = await db.ReferredAsync(partner, cancellation);
        var employed = await db.Placements.AsNoTracking().Where(p => p.EmployerId == partner)
            .Select(p => new PlacementStarted(p.Id, p.BeneficiaryId, p.EmployerId, p.ClauseId, p.StartsOn)).ToListAsync(cancellation);
        var ofPartner = referred.Concat(employed).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var hours = await db.CountedAsync(partner, agreement.Period, cancellation);
        return [.. agreement.Years.Select(year =>
        {
            var days = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Intersect(agreement.Period)!.Value;
            var people = ofPartner.Values.Where(p => days.Contains(p.StartsOn)).Select(p => p.Person).Distinct().Count();
            var counted = hours.Where(h => ofPartner.ContainsKey(h.Placement) && h.Month.Year == year).Sum(h => h.Hundredths);
            var isHidden = kind.IsSensitiveReferrer() && people is > 0 and < SensitiveReferrers.FewestPeople;
            // Exits are not recorded in this version: they are not known rather than none.
            return new YearAchieved(year, isHidden ? null : people, isHidden ? null : new Hours(counted), null);
        })];
    }

    /// <summary>The placements that came of a candidacy which the partner proposed.</summary>
    private static async Task<List<PlacementStarted>> ReferredAsync(this IClauseTrackerDb db, OrganisationId partner, CancellationToken cancellation)
    {
        var proposed = db.Candidacies.AsNoTracking().Where(c => c.ReferrerId == partner);
        var (links, placements) = await db.LinksAsync(proposed, cancellation);
        var own = (await proposed.Select(c => c.Id).ToListAsync(cancellation)).ToHashSet();
        return [.. placements.Where(p => links.TryGetValue(p.Id, out var candidacy) && own.Contains(candidacy))];
    }

    /// <summary>The counted hours by month of all placements that may be the partner's.</summary>
    private static async Task<List<(PlacementId Placement, YearMonth Month, long Hundredths)>> CountedAsync(
        this IClauseTrackerDb db, OrganisationId partner, DateRange period, CancellationToken cancellation)
    {
        var (first, last) = (YearMonth.Of(period.Start), YearMonth.Of(period.End));
        var people = db.Candidacies.Where(c => c.ReferrerId == partner && c.Outcome == CandidacyOutcome.Hired).Select(c => c.BeneficiaryId);
        var sums = await db.ReconciledLines
            .Where(l => l.Reason == ReasonCode.Counted && l.Month >= first && l.Month <= last
                && db.Placements.Any(p => p.Id == l.PlacementId && (p.EmployerId == partner || people.Contains(p.BeneficiaryId))))
            .GroupBy(l => new { l.PlacementId, l.Month }).Select(g => new { g.Key.PlacementId, g.Key.Month, Hundredths = g.Sum(l => (long)(object)l.Hours) }).ToListAsync(cancellation);
        return [.. sums.Select(s => (s.PlacementId, s.Month, s.Hundredths))];
    }
}
