using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>The people whom firms announced: those that wait, the oldest first, and those decided last.</summary>
[Requires(Permission.EditPlacements)]
public sealed record ListPlacementNotices : IQuery<PlacementNoticeList>;

/// <summary>The notices.</summary>
/// <param name="Total">How many wait; the list holds the first of them.</param>
public sealed record PlacementNoticeList(IReadOnlyList<PlacementNoticeRow> Waiting, int Total, IReadOnlyList<PlacementNoticeRow> Decided);

/// <summary>A notice in a list. Names nobody.</summary>
public sealed record PlacementNoticeRow(
    PlacementNoticeId Id, string ContractNumber, string Employer, string JobTitle, DateOnly StartsOn, DateTimeOffset AnnouncedAt, PlacementNoticeState State, DateTimeOffset? DecidedAt,
    PlacementId? Placement, string? RefusalReason);

internal sealed class ListPlacementNoticesHandler(IClauseTrackerDb db) : IQueryHandler<ListPlacementNotices, PlacementNoticeList>
{
    private const int Most = 100;
    private const int MostDecided = 20;

    public async Task<Result<PlacementNoticeList>> Handle(ListPlacementNotices request, CancellationToken cancellationToken)
    {
        var rows = from notice in db.PlacementNotices.AsNoTracking()
                   join clause in db.Clauses on notice.ClauseId equals clause.Id
                   join contract in db.Contracts on clause.ContractId equals contract.Id
                   join employer in db.Organisations on notice.EmployerId equals employer.Id
                   select new { notice, contract.Number, employer.Name };
        var waiting = rows.Where(r => r.notice.State == PlacementNoticeState.Waiting);
        var total = await waiting.CountAsync(cancellationToken);
        var first = await waiting.OrderBy(r => r.notice.AnnouncedAt).ThenBy(r => r.notice.Id).Take(Most).ToListAsync(cancellationToken);
        var decided = await rows.Where(r => r.notice.State != PlacementNoticeState.Waiting)
            .OrderByDescending(r => r.notice.DecidedAt).ThenBy(r => r.notice.Id).Take(MostDecided).ToListAsync(cancellationToken);
        return new PlacementNoticeList([.. first.Select(r => RowOf(r.notice, r.Number, r.Name))], total, [.. decided.Select(r => RowOf(r.notice, r.Number, r.Name))]);
    }

    private static PlacementNoticeRow RowOf(PlacementNotice notice, string number, string employer) => new(
        notice.Id, number, employer, notice.JobTitle, notice.StartsOn, notice.AnnouncedAt, notice.State, notice.DecidedAt, notice.PlacementId, notice.RefusalReason);
}
