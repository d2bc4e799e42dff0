using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Lines of the commitment ledger that no event of the contract brought, and actions done for the clause.</summary>
internal sealed class ObligationEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Contract;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var clauses = subject.Clauses;
        var lines = await db.Clauses.Where(c => clauses.Contains(c.Id)).SelectMany(c => c.Commitments).AsNoTracking()
            .Where(l => l.EventNumber == null && l.RecordedAt >= slice.After && l.RecordedAt < slice.Before)
            .OrderByDescending(l => l.RecordedAt).ThenBy(l => l.ClauseId).ThenByDescending(l => l.Number).Take(slice.Take)
            .Select(l => new { l.ClauseId, l.Number, l.Kind, l.Hours, l.Actions, l.EffectiveOn, l.RecordedAt }).ToListAsync(cancellation);
        var actions = db.CompletedActions.AsNoTracking().Where(a => clauses.Contains(a.ClauseId));
        var withdrawn = await actions.Where(a => a.WithdrawnAt >= slice.After && a.WithdrawnAt < slice.Before).OrderByDescending(a => a.WithdrawnAt).ThenBy(a => a.Id).Take(slice.Take).ToListAsync(cancellation);
        var done = await actions.Where(a => a.RecordedAt >= slice.After && a.RecordedAt < slice.Before).OrderByDescending(a => a.RecordedAt).ThenBy(a => a.Id).Take(slice.Take).ToListAsync(cancellation);
        return
        [
            .. withdrawn.Select(a => Of(HistoryKind.ActionWithdrawn, a.WithdrawnAt!.Value, a.ClauseId) with
            {
                Detail = a.Kind, Day = a.DoneOn, Text = a.WithdrawReason, Trace = new AuditTrace(nameof(CompletedAction), a.Id.ToString(), false),
            }),
            .. done.Select(a => Of(HistoryKind.ActionDone, a.RecordedAt, a.ClauseId) with
            {
                By = a.RecordedBy, Author = HistoryAuthor.Application, Detail = a.Kind, Day = a.DoneOn, Text = a.Note,
            }),
            .. lines.Select(l => Of(HistoryKind.CommitmentRecorded, l.RecordedAt, l.ClauseId) with
            {
                Detail = l.Kind, Hours = l.Hours == Hours.Zero ? null : l.Hours, Count = l.Actions == 0 ? null : l.Actions, Day = l.EffectiveOn,
                Trace = new AuditTrace(nameof(CommitmentLine), $"{l.ClauseId}/{l.Number}"),
            }),
        ];
    }

    private static HistoryEvent Of(HistoryKind kind, DateTimeOffset at, ClauseId clause) => new(kind, at) { Clause = clause, Link = new HistoryLink(HistoryPlace.Clause, clause.Value) };
}
