using ClauseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>The months of the buyer that were closed and opened again while the contract was worked on.</summary>
internal sealed class MonthEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Statements;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (buyer, first, last) = (subject.Buyer, subject.FirstMonth, subject.LastMonth);
        var closings = db.MonthClosings.AsNoTracking().Where(c => c.OrganisationId == buyer && c.Month >= first && c.Month <= last);
        var reopened = await closings.Where(c => c.ReopenedAt >= slice.After && c.ReopenedAt < slice.Before).OrderByDescending(c => c.ReopenedAt).ThenBy(c => c.Id).Take(slice.Take).ToListAsync(cancellation);
        var closed = await closings.Where(c => c.ClosedAt >= slice.After && c.ClosedAt < slice.Before).OrderByDescending(c => c.ClosedAt).ThenBy(c => c.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. reopened.Select(c => new HistoryEvent(HistoryKind.MonthReopened, c.ReopenedAt!.Value)
            {
                By = c.ReopenedBy, Author = HistoryAuthor.Application, Month = c.Month, Text = c.ReopenReason, Link = new HistoryLink(HistoryPlace.Month, Guid.Empty),
            }),
            .. closed.Select(c => new HistoryEvent(HistoryKind.MonthClosed, c.ClosedAt)
            {
                By = c.ClosedBy, Author = HistoryAuthor.Application, Month = c.Month, Link = new HistoryLink(HistoryPlace.Month, Guid.Empty),
            }),
        ];
    }
}
