using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>The posts, those for which people are still missing first, the most urgent at the top.</summary>
/// <param name="Status">One status, or null for all.</param>
/// <param name="Clause">Of one clause, or null.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.EditPosts)]
public sealed record ListJobPosts(JobPostStatus? Status = null, ClauseId? Clause = null, int Page = 1) : IQuery<JobPostList>;

/// <summary>One page of posts.</summary>
/// <param name="Counts">How many there are in each status.</param>
public sealed record JobPostList(IReadOnlyList<JobPostRow> Rows, IReadOnlyDictionary<JobPostStatus, int> Counts, int Total, int Page, int PageSize);

/// <summary>A post with what is missing.</summary>
/// <param name="Waiting">Candidates about whom nothing is decided: proposed or met.</param>
/// <param name="ContractNumber">Null while the contract is not known.</param>
public sealed record JobPostRow(
    JobPostId Id, string JobTitle, RomeCode? Rome, string Employer, string? ContractNumber, string? Commune, JobPostStatus Status, int Posts, int Hired, int Waiting, DateOnly StartsOn, DateOnly? WantedBy)
{
    /// <summary>People still to find.</summary>
    public int Missing => Math.Max(0, Posts - Hired);
}

internal sealed class ListJobPostsHandler(IClauseTrackerDb db) : IQueryHandler<ListJobPosts, JobPostList>
{
    private const int PageSize = 50;

    public async Task<Result<JobPostList>> Handle(ListJobPosts request, CancellationToken cancellationToken)
    {
        var all = db.JobPosts.AsNoTracking();
        if (request.Clause is { } clause) all = all.Where(p => p.ClauseId == clause);
        var counts = await all.GroupBy(p => p.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var posts = request.Status is { } status ? all.Where(p => p.Status == status) : all;
        var page = Math.Max(1, request.Page);
        var rows = await (from post in posts
                          join employer in db.Organisations on post.EmployerId equals employer.Id
                          orderby post.Status, post.WantedBy ?? post.StartsOn, post.Id
                          select new JobPostRow(
                              post.Id, post.JobTitle, post.Rome, employer.Name,
                              db.Clauses.Where(c => c.Id == post.ClauseId).Join(db.Contracts, c => c.ContractId, c => c.Id, (_, contract) => contract.Number).FirstOrDefault(),
                              post.Commune, post.Status, post.Posts,
                              db.Candidacies.Count(c => c.PostId == post.Id && c.Outcome == CandidacyOutcome.Hired),
                              db.Candidacies.Count(c => c.PostId == post.Id && (c.Outcome == CandidacyOutcome.Proposed || c.Outcome == CandidacyOutcome.Met)),
                              post.StartsOn, post.WantedBy)).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var total = request.Status is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        return new JobPostList(rows, counts, total, page, PageSize);
    }
}
