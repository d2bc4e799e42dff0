using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>What became of the people whom a firm announced, a page at a time, the oldest first. Names nobody.</summary>
/// <param name="Notice">One of them, or null for all.</param>
/// <param name="Page">1, 2, 3…</param>
/// <param name="Size">Rows a page, at most <see cref="ListFirmPlacements.MostSize"/>.</param>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.AnnouncePlacements)]
public sealed record ListFirmNotices(PlacementNoticeId? Notice = null, int Page = 1, int Size = ListFirmPlacements.MostSize) : IQuery<FirmNoticeList>;

/// <summary>One page of notices.</summary>
public sealed record FirmNoticeList(IReadOnlyList<FirmNoticeRow> Rows, int Total, int Page, int Size);

/// <summary>A notice of the firm.</summary>
/// <param name="Placement">The placement that it became, or null.</param>
/// <param name="RefusalReason">Why it was refused, or null.</param>
public sealed record FirmNoticeRow(
    PlacementNoticeId Id, ClauseId Clause, PlacementNoticeState State, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset AnnouncedAt, PlacementId? Placement, string? RefusalReason);

internal sealed class ListFirmNoticesValidator : AbstractValidator<ListFirmNotices>
{
    public ListFirmNoticesValidator()
    {
        RuleFor(l => l.Page).InclusiveBetween(1, ListFirmPlacements.LastPage);
        RuleFor(l => l.Size).InclusiveBetween(1, ListFirmPlacements.MostSize);
    }
}

internal sealed class ListFirmNoticesHandler(IClauseTrackerDb db, AnsweringFirm firm) : IQueryHandler<ListFirmNotices, FirmNoticeList>
{
    public async Task<Result<FirmNoticeList>> Handle(ListFirmNotices request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var notices = db.PlacementNotices.AsNoTracking().Where(n => n.EmployerId == id && clauses.Contains(n.ClauseId));
        if (request.Notice is { } asked) notices = notices.Where(n => n.Id == asked);
        var total = await notices.CountAsync(cancellationToken);
        if (request.Notice is not null && total == 0) return new SharedErrors.NotFound();
        var rows = await notices.OrderBy(n => n.Id).Skip((request.Page - 1) * request.Size).Take(request.Size)
            .Select(n => new FirmNoticeRow(n.Id, n.ClauseId, n.State, n.StartsOn, n.EndsOn, n.AnnouncedAt, n.PlacementId, n.RefusalReason)).ToListAsync(cancellationToken);
        return new FirmNoticeList(rows, total, request.Page, request.Size);
    }
}
