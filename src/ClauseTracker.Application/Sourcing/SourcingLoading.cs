using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Hours of a placement as the last reconciliation left them.</summary>
internal sealed record PlacementHours(Hours Validated, Hours Counted)
{
    public static readonly PlacementHours None = new(Hours.Zero, Hours.Zero);
}

/// <summary>Reads which hires became which placements, and their hours.</summary>
internal static class SourcingLoading
{
    /// <summary>
    /// The candidacy from which each placement comes, for the people of <paramref name="among"/>. All hires of these people are read, those of other posts
    /// too: otherwise a placement would be given to the wrong one.
    /// </summary>
    public static async Task<(IReadOnlyDictionary<PlacementId, CandidacyId> Links, IReadOnlyList<PlacementStarted> Placements)> LinksAsync(
        this IClauseTrackerDb db, IQueryable<Candidacy> among, CancellationToken cancellation)
    {
        var people = among.Where(c => c.Outcome == CandidacyOutcome.Hired).Select(c => c.BeneficiaryId);
        var hires = await (from candidacy in db.Candidacies.AsNoTracking()
                           join post in db.JobPosts on candidacy.PostId equals post.Id
                           where candidacy.Outcome == CandidacyOutcome.Hired && people.Contains(candidacy.BeneficiaryId)
                           select new HiredCandidate(candidacy.Id, candidacy.BeneficiaryId, post.EmployerId, post.ClauseId, candidacy.ProposedOn)).ToListAsync(cancellation);
        var placements = await db.Placements.AsNoTracking().Where(p => people.Contains(p.BeneficiaryId))
            .Select(p => new PlacementStarted(p.Id, p.BeneficiaryId, p.EmployerId, p.ClauseId, p.StartsOn)).ToListAsync(cancellation);
        return (SourcingLinks.Of(hires, placements), placements);
    }

    /// <summary>The hours of the placements of these people, by placement: read from the reconciled lines.</summary>
    public static async Task<IReadOnlyDictionary<PlacementId, PlacementHours>> HoursAsync(this IClauseTrackerDb db, IQueryable<BeneficiaryId> people, CancellationToken cancellation)
    {
        var sums = await db.ReconciledLines.Where(l => db.Placements.Any(p => p.Id == l.PlacementId && people.Contains(p.BeneficiaryId)) && l.Reason != ReasonCode.NotValidated)
            .GroupBy(l => new { l.PlacementId, l.Reason }).Select(g => new { g.Key.PlacementId, g.Key.Reason, Hundredths = g.Sum(l => (long)(object)l.Hours) }).ToListAsync(cancellation);
        return sums.GroupBy(s => s.PlacementId).ToDictionary(
            g => g.Key, g => new PlacementHours(new Hours(g.Sum(s => s.Hundredths)), new Hours(g.Where(s => s.Reason == ReasonCode.Counted).Sum(s => s.Hundredths))));
    }
}
