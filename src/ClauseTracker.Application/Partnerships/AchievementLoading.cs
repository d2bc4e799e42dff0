using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Beneficiaries;
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
/// <param name="PositiveExits">People of the partner who left in the year for work, a training or a business; null while nothing is known of those who left, and likewise.</param>
public sealed record YearAchieved(int Year, int? People, Hours? Counted, int? PositiveExits);

/// <summary>Computes what a partner achieved, from placements and the reconciled lines.</summary>
internal static class AchievementLoading
{
    /// <summary>
    /// For each year of the agreement, within its days: the people whose placement started then and came from the partner, by a candidacy, because the partner
    /// sent the person, or as the employer; the hours counted then on such placements; and who of these people left then for something.
    /// </summary>
    public static async Task<IReadOnlyList<YearAchieved>> AchievedAsync(this IClauseTrackerDb db, PartnershipAgreement agreement, OrganisationKind kind, CancellationToken cancellation)
    {
        var partner = agreement.PartnerId;
        var referred = await db.ReferredAsync(partner, cancellation);
        var employed = await db.Placements.AsNoTracking().Where(p => p.EmployerId == partner)
            .Select(p => new PlacementStarted(p.Id, p.BeneficiaryId, p.EmployerId, p.ClauseId, p.StartsOn)).ToListAsync(cancellation);
        var sent = await db.SentAsync(partner, cancellation);
        var ofPartner = referred.Concat(sent).Concat(employed).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var since = ofPartner.Values.GroupBy(p => p.Person).ToDictionary(g => g.Key, g => g.Min(p => p.StartsOn));
        var left = (await db.LeftAsync([.. since.Keys], agreement.Period, cancellation)).FindAll(l => since[l.Person] <= l.On);
        var hours = await db.CountedAsync(partner, agreement.Period, cancellation);
        return [.. agreement.Years.Select(year =>
        {
            var days = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Intersect(agreement.Period)!.Value;
            var people = ofPartner.Values.Where(p => days.Contains(p.StartsOn)).Select(p => p.Person).Distinct().Count();
            var counted = hours.FindAll(h => ofPartner.ContainsKey(h.Placement) && h.Month.Year == year);
            // Hours may be those of people placed in an earlier year.
            var isHidden = IsTooFew(people, kind) || IsTooFew(counted.Select(h => ofPartner[h.Placement].Person).Distinct().Count(), kind);
            return new YearAchieved(year, isHidden ? null : people, isHidden ? null : new Hours(counted.Sum(h => h.Hundredths)), isHidden ? null : ExitsOf([.. left.Where(l => days.Contains(l.On))], kind));
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

    /// <summary>The placements of the people whom the partner itself sent, but those that came of another partner's candidacy.</summary>
    private static async Task<List<PlacementStarted>> SentAsync(this IClauseTrackerDb db, OrganisationId partner, CancellationToken cancellation)
    {
        var people = db.Beneficiaries.Where(b => b.ReferrerId == partner).Select(b => b.Id);
        var (links, _) = await db.LinksAsync(db.Candidacies.Where(c => people.Contains(c.BeneficiaryId)), cancellation);
        var others = (await db.Candidacies.Where(c => people.Contains(c.BeneficiaryId) && c.ReferrerId != null && c.ReferrerId != partner).Select(c => c.Id).ToListAsync(cancellation)).ToHashSet();
        var placements = await db.Placements.AsNoTracking().Where(p => people.Contains(p.BeneficiaryId))
            .Select(p => new PlacementStarted(p.Id, p.BeneficiaryId, p.EmployerId, p.ClauseId, p.StartsOn)).ToListAsync(cancellation);
        return placements.FindAll(p => !links.TryGetValue(p.Id, out var candidacy) || !others.Contains(candidacy));
    }

    /// <summary>Who of these people left, when, and whether for something; null where it is not known.</summary>
    private static async Task<List<(BeneficiaryId Person, DateOnly On, bool? IsPositive)>> LeftAsync(this IClauseTrackerDb db, List<BeneficiaryId> people, DateRange period, CancellationToken cancellation)
    {
        var (first, last) = (period.Start, period.End);
        var left = await db.Beneficiaries.AsNoTracking().Where(b => people.Contains(b.Id) && b.LeftOn >= first && b.LeftOn <= last)
            .Select(b => new { b.Id, On = b.LeftOn!.Value, Exits = b.Exits.ToList() }).ToListAsync(cancellation);
        return left.ConvertAll(l => (l.Id, l.On, ExitOutcomes.IsPositive(l.Exits.Select(e => (e.Moment, e.Status)))));
    }

    /// <summary>None left is none; of those who left and of whom nothing is known, nothing is told.</summary>
    private static int? ExitsOf(List<(BeneficiaryId Person, DateOnly On, bool? IsPositive)> left, OrganisationKind kind)
    {
        if (left.Count > 0 && left.TrueForAll(l => l.IsPositive is null)) return null;
        var positive = left.Count(l => l.IsPositive == true);
        return IsTooFew(left.Count, kind) || IsTooFew(positive, kind) ? null : positive;
    }

    /// <summary>Too few to be told beside a partner of a sensitive kind.</summary>
    private static bool IsTooFew(int people, OrganisationKind kind) => kind.IsSensitiveReferrer() && people is > 0 and < SensitiveReferrers.FewestPeople;

    /// <summary>The counted hours by month of all placements that may be the partner's.</summary>
    private static async Task<List<(PlacementId Placement, YearMonth Month, long Hundredths)>> CountedAsync(
        this IClauseTrackerDb db, OrganisationId partner, DateRange period, CancellationToken cancellation)
    {
        var (first, last) = (YearMonth.Of(period.Start), YearMonth.Of(period.End));
        var people = db.Candidacies.Where(c => c.ReferrerId == partner && c.Outcome == CandidacyOutcome.Hired).Select(c => c.BeneficiaryId);
        var sent = db.Beneficiaries.Where(b => b.ReferrerId == partner).Select(b => b.Id);
        var sums = await db.ReconciledLines
            .Where(l => l.Reason == ReasonCode.Counted && l.Month >= first && l.Month <= last
                && db.Placements.Any(p => p.Id == l.PlacementId && (p.EmployerId == partner || people.Contains(p.BeneficiaryId) || sent.Contains(p.BeneficiaryId))))
            .GroupBy(l => new { l.PlacementId, l.Month }).Select(g => new { g.Key.PlacementId, g.Key.Month, Hundredths = g.Sum(l => (long)(object)l.Hours) }).ToListAsync(cancellation);
        return [.. sums.Select(s => (s.PlacementId, s.Month, s.Hundredths))];
    }
}
