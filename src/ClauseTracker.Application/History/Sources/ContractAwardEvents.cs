using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Contracts and subcontracts notified, and contracts that became known here: the contract's own, or those that a firm was given.</summary>
internal sealed class ContractAwardEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Contract;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (first, last) = (slice.FirstDay, slice.LastDay);
        var contracts = subject.Firm is { } holder ? db.Contracts.Where(c => c.Holders.Any(h => h.OrganisationId == holder)) : db.Contracts.Where(c => c.Id == subject.Contract);
        var subcontracts = subject.Firm is { } firm ? db.Subcontracts.Where(s => s.SubcontractorId == firm) : db.Subcontracts.Where(s => s.ContractId == subject.Contract);
        var acts = await subcontracts.Where(s => s.NotifiedOn >= first && s.NotifiedOn <= last).OrderByDescending(s => s.NotifiedOn).ThenBy(s => s.Id).Take(slice.Take)
            .Select(s => new { s.Id, s.ContractId, s.SubcontractorId, s.Identifier, s.Amount, On = s.NotifiedOn!.Value }).ToListAsync(cancellation);
        var notified = await contracts.Where(c => c.Facts.NotifiedOn >= first && c.Facts.NotifiedOn <= last).OrderByDescending(c => c.Facts.NotifiedOn).ThenBy(c => c.Id).Take(slice.Take)
            .Select(c => new { c.Id, c.Facts.Subject, c.Facts.Amount, On = c.Facts.NotifiedOn!.Value }).ToListAsync(cancellation);
        return
        [
            .. acts.Select(s => HistoryEvent.OfDay(HistoryKind.SubcontractNotified, s.On) with
            {
                Contract = s.ContractId, Firm = s.SubcontractorId, Title = s.Identifier, Amount = s.Amount, Link = new HistoryLink(HistoryPlace.Contract, s.ContractId.Value),
                Trace = new AuditTrace(nameof(Subcontract), s.Id.ToString()),
            }),
            .. notified.Select(c => HistoryEvent.OfDay(HistoryKind.ContractNotified, c.On) with
            {
                Contract = c.Id, Title = c.Subject, Amount = c.Amount, Link = new HistoryLink(HistoryPlace.Contract, c.Id.Value), Trace = new AuditTrace(nameof(PublicContract), c.Id.ToString()),
            }),
        ];
    }
}
