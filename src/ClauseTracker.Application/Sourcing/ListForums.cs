using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>The job forums, the last first.</summary>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.EditPosts)]
public sealed record ListForums(int Page = 1) : IQuery<ForumList>;

/// <summary>One page of forums.</summary>
public sealed record ForumList(IReadOnlyList<ForumRow> Rows, int Total, int Page, int PageSize);

/// <summary>A forum with how many were met there.</summary>
public sealed record ForumRow(JobForumId Id, string Name, DateOnly HeldOn, string Commune, string? Organisers, int Met, int Candidates);

internal sealed class ListForumsHandler(IClauseTrackerDb db) : IQueryHandler<ListForums, ForumList>
{
    private const int PageSize = 50;

    public async Task<Result<ForumList>> Handle(ListForums request, CancellationToken cancellationToken)
    {
        var page = Math.Max(1, request.Page);
        var total = await db.JobForums.CountAsync(cancellationToken);
        var rows = await db.JobForums.AsNoTracking().OrderByDescending(f => f.HeldOn).ThenBy(f => f.Name).ThenBy(f => f.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(f => new ForumRow(f.Id, f.Name, f.HeldOn, f.Commune, f.Organisers, f.Meetings.Count, db.Candidacies.Count(c => c.ForumId == f.Id))).ToListAsync(cancellationToken);
        return new ForumList(rows, total, page, PageSize);
    }
}
