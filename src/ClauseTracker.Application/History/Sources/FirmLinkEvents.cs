using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>The personal links of a firm: given, opened, withdrawn. Only the last opening is dated.</summary>
internal sealed class FirmLinkEvents(IClauseTrackerDb db, HistoryRights rights) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Firm;

    public Permission? Needs => Permission.InviteFirms;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var links = db.FirmLinks.AsNoTracking().Within(rights.Of(Permission.InviteFirms)).Where(l => l.FirmId == subject.Firm);
        var revoked = await links.Where(l => l.RevokedAt >= slice.After && l.RevokedAt < slice.Before).OrderByDescending(l => l.RevokedAt).ThenBy(l => l.Id).Take(slice.Take).ToListAsync(cancellation);
        var opened = await links.Where(l => l.LastUsedAt >= slice.After && l.LastUsedAt < slice.Before).OrderByDescending(l => l.LastUsedAt).ThenBy(l => l.Id).Take(slice.Take).ToListAsync(cancellation);
        var given = await links.Where(l => l.CreatedAt >= slice.After && l.CreatedAt < slice.Before).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. revoked.Select(l => Of(HistoryKind.LinkRevoked, l.RevokedAt!.Value, l) with { Trace = new AuditTrace(nameof(FirmLink), l.Id.ToString(), false) }),
            .. opened.Select(l => Of(HistoryKind.LinkOpened, l.LastUsedAt!.Value, l) with { Author = HistoryAuthor.Firm, Count = l.Uses }),
            .. given.Select(l => Of(HistoryKind.LinkGiven, l.CreatedAt, l) with { By = l.GivenById, Author = HistoryAuthor.Application }),
        ];
    }

    private static HistoryEvent Of(HistoryKind kind, DateTimeOffset at, FirmLink link) => new(kind, at)
    {
        Detail = link.Purpose, Month = link.Month, Title = link.Recipient, Link = new HistoryLink(HistoryPlace.Links, link.FirmId.Value),
    };
}
