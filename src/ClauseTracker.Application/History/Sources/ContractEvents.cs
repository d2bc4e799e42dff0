using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>What happened to the contract, at the day it takes effect, and what was cancelled since.</summary>
internal sealed class ContractEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Contract;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var contract = subject.Contract!.Value;
        var (first, last) = (slice.FirstDay, slice.LastDay);
        var events = db.Contracts.Where(c => c.Id == contract).SelectMany(c => c.Events);
        var cancelled = await events.AsNoTracking().Where(e => e.CancelledAt >= slice.After && e.CancelledAt < slice.Before).OrderByDescending(e => e.CancelledAt).ThenBy(e => e.Number).Take(slice.Take)
            .ToListAsync(cancellation);
        var happened = await events.AsNoTracking().Where(e => e.HappenedOn >= first && e.HappenedOn <= last).OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Number).Take(slice.Take)
            .Select(e => new
            {
                Event = e,
                Moved = db.Clauses.Where(c => c.ContractId == contract).SelectMany(c => c.Commitments).Where(l => l.EventNumber == e.Number && l.RecordedAt == e.RecordedAt)
                    .Sum(l => (long)(object)l.Hours),
            }).ToListAsync(cancellation);
        var link = new HistoryLink(HistoryPlace.Contract, contract.Value);
        return
        [
            .. cancelled.Select(e => new HistoryEvent(HistoryKind.ContractEventCancelled, e.CancelledAt!.Value)
            {
                Detail = e.Kind, Day = e.HappenedOn, Text = e.CancelReason, Link = link, Trace = new AuditTrace(nameof(ContractEvent), $"{contract}/{e.Number}", false),
            }),
            .. happened.Select(e => HistoryEvent.OfDay(HistoryKind.ContractEvent, e.Event.HappenedOn) with
            {
                By = e.Event.RecordedBy, Author = HistoryAuthor.Application, RecordedAt = e.Event.RecordedAt, Detail = e.Event.Kind, Amount = e.Event.Amount, Day = e.Event.EndsOn,
                Hours = e.Moved == 0 ? null : new Hours(e.Moved), Title = e.Event.Reference, Text = e.Event.Note, Link = link,
            }),
        ];
    }
}
