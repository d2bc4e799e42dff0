using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Which referrer and which forum led to hours: the people proposed in a year, and the hours on their placements so far.</summary>
/// <param name="Year">Of the proposals, or null for all.</param>
/// <param name="Commune">Of the posts, or null for all.</param>
[Requires(Permission.EditPosts)]
public sealed record GetSourcingResults(int? Year = null, string? Commune = null) : IQuery<SourcingReport>;

/// <summary>What came of it. A candidate of a referrer met at a forum is in both tables.</summary>
/// <param name="Communes">Those of the posts, to choose from.</param>
public sealed record SourcingReport(IReadOnlyList<ReferrerFigures> Referrers, IReadOnlyList<ForumFigures> Forums, IReadOnlyList<string> Communes);

/// <summary>What a forum led to.</summary>
/// <param name="PeopleMet">All people met there, whether or not they were proposed for a post.</param>
public sealed record ForumFigures(JobForumId Forum, string Name, DateOnly HeldOn, string Commune, int PeopleMet, SourcingFigures Figures);

internal sealed class GetSourcingResultsHandler(IClauseTrackerDb db) : IQueryHandler<GetSourcingResults, SourcingReport>
{
    public async Task<Result<SourcingReport>> Handle(GetSourcingResults request, CancellationToken cancellationToken)
    {
        var among = Among(request);
        var candidacies = await among.Select(c => new { c.Id, c.ReferrerId, c.ForumId, c.Outcome, c.MetOn }).ToListAsync(cancellationToken);
        var (links, _) = await db.LinksAsync(among, cancellationToken);
        var hours = await db.HoursAsync(among.Where(c => c.Outcome == CandidacyOutcome.Hired).Select(c => c.BeneficiaryId), cancellationToken);
        var ofCandidacy = links.ToLookup(l => l.Value, l => hours.GetValueOrDefault(l.Key, PlacementHours.None));
        var figures = candidacies.Select(c => new
        {
            c.ReferrerId, c.ForumId,
            Figures = new SourcingFigures(
                1, c.MetOn is null ? 0 : 1, c.Outcome == CandidacyOutcome.Hired ? 1 : 0,
                ofCandidacy[c.Id].Aggregate(Hours.Zero, (sum, h) => sum + h.Validated), ofCandidacy[c.Id].Aggregate(Hours.Zero, (sum, h) => sum + h.Counted)),
        }).ToList();

        var referrers = await db.Organisations.Where(o => among.Any(c => c.ReferrerId == o.Id)).Select(o => new { o.Id, o.Name, o.Kind }).ToListAsync(cancellationToken);
        var forums = await ForumsAsync(among, request, cancellationToken);
        SourcingFigures Sum(IEnumerable<SourcingFigures> rows) => rows.Aggregate(SourcingFigures.None, (sum, f) => sum.Plus(f));
        return new SourcingReport(
            SensitiveReferrers.Group(referrers.Select(o => new ReferrerFigures(o.Id, o.Name, o.Kind, Sum(figures.Where(f => f.ReferrerId == o.Id).Select(f => f.Figures))))),
            [.. forums.Select(f => f with { Figures = Sum(figures.Where(x => x.ForumId == f.Forum).Select(x => x.Figures)) })],
            await db.JobPosts.Where(p => p.Commune != null).Select(p => p.Commune!).Distinct().OrderBy(c => c).ToListAsync(cancellationToken));
    }

    private IQueryable<Candidacy> Among(GetSourcingResults request)
    {
        var candidacies = db.Candidacies.AsNoTracking();
        if (request.Year is > 0 and < 9999)
        {
            var (first, last) = (new DateOnly(request.Year.Value, 1, 1), new DateOnly(request.Year.Value, 12, 31));
            candidacies = candidacies.Where(c => c.ProposedOn >= first && c.ProposedOn <= last);
        }

        if (string.IsNullOrWhiteSpace(request.Commune)) return candidacies;
        var commune = request.Commune.Trim();
        return candidacies.Where(c => db.JobPosts.Any(p => p.Id == c.PostId && p.Commune == commune));
    }

    /// <summary>Those held in the year, and those that led to a proposal among the ones looked at.</summary>
    private Task<List<ForumFigures>> ForumsAsync(IQueryable<Candidacy> among, GetSourcingResults request, CancellationToken cancellation)
    {
        var (year, commune) = (request.Year, request.Commune);
        var isOpen = string.IsNullOrWhiteSpace(commune);
        var none = SourcingFigures.None;
        return db.JobForums.Where(f => among.Any(c => c.ForumId == f.Id) || (isOpen && (year == null || f.HeldOn.Year == year)))
            .OrderByDescending(f => f.HeldOn).ThenBy(f => f.Name).ThenBy(f => f.Id)
            .Select(f => new ForumFigures(f.Id, f.Name, f.HeldOn, f.Commune, f.Meetings.Count, none)).ToListAsync(cancellation);
    }
}
