using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>That the contract or the person became known here, which the audit alone dates.</summary>
internal sealed class RecordingEvents(IClauseTrackerDb db, HistoryTopic topic) : IHistorySource
{
    private const string Added = "Added";

    public HistoryTopic Topic => topic;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (type, id, kind) = subject.Person is { } person
            ? (nameof(Beneficiary), person.ToString(), HistoryKind.PersonRegistered)
            : (nameof(PublicContract), subject.Contract!.Value.ToString(), HistoryKind.ContractRecorded);
        var entries = await db.AuditEntries.Where(a => a.Subject == type && a.SubjectId == id && a.Action == Added && a.OccurredAt >= slice.After && a.OccurredAt < slice.Before)
            .OrderByDescending(a => a.Sequence).Select(a => new { a.OccurredAt, a.UserId }).ToListAsync(cancellation);
        return [.. entries.Select(a => new HistoryEvent(kind, a.OccurredAt)
        {
            By = a.UserId is { } by ? UserId.From(by) : null, Author = HistoryAuthor.Application, Contract = subject.Contract,
        })];
    }
}
