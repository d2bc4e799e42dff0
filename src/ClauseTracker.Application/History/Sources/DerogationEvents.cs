using ClauseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Decisions that the contract does without a social condition.</summary>
internal sealed class DerogationEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Contract;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        // A handful for one contract, at most one of which stands.
        var decisions = await db.Derogations.AsNoTracking().Where(d => d.ContractId == subject.Contract).OrderByDescending(d => d.Number).ToListAsync(cancellation);
        var link = new HistoryLink(HistoryPlace.Contract, subject.Contract!.Value.Value);
        return
        [
            .. decisions.Where(d => d.WithdrawnAt is { } at && slice.Holds(at)).Select(d => new HistoryEvent(HistoryKind.DerogationWithdrawn, d.WithdrawnAt!.Value)
            {
                By = d.WithdrawnBy, Author = HistoryAuthor.Application, Text = d.WithdrawReason, Link = link,
            }),
            .. decisions.Where(d => slice.Holds(d.RecordedAt)).Select(d => new HistoryEvent(HistoryKind.DerogationDecided, d.RecordedAt)
            {
                By = d.RecordedBy, Author = HistoryAuthor.Application, Detail = d.Code, Day = d.DecidedOn, Text = d.Justification, Link = link,
            }),
        ];
    }
}
