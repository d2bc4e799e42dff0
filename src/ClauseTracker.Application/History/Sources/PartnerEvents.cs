using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Who could be reached at a firm and since when, and agreements with it: a few dozen rows, read whole.</summary>
internal sealed class PartnerEvents(IClauseTrackerDb db, HistoryRights rights) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Firm;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var contacts = await db.Organisations.Where(o => o.Id == subject.Firm).SelectMany(o => o.Contacts).AsNoTracking().OrderByDescending(c => c.Number).ToListAsync(cancellation);
        var agreements = await db.Agreements.AsNoTracking().Where(a => a.PartnerId == subject.Firm).OrderBy(a => a.Id).ToListAsync(cancellation);
        var readable = agreements.Where(a => rights.Has(Permission.ReadPartnerships, a.OrganisationId));
        var events = contacts.SelectMany(OfContact).Concat(readable.SelectMany(OfAgreement));
        return [.. events.Where(e => slice.HoldsPast(Clock.DayOf(e.At))).OrderByDescending(e => e.At).Take(slice.Take)];
    }

    private static IEnumerable<HistoryEvent> OfContact(OrganisationContact contact)
    {
        if (contact.Until is { } until) yield return HistoryEvent.OfDay(HistoryKind.ContactEnded, until) with { Title = contact.Name };
        yield return HistoryEvent.OfDay(HistoryKind.ContactStarted, contact.From) with
        {
            Title = contact.Name, Text = contact.Email, Trace = new AuditTrace(nameof(OrganisationContact), $"{contact.OrganisationId}/{contact.Number}"),
        };
    }

    private static IEnumerable<HistoryEvent> OfAgreement(PartnershipAgreement agreement)
    {
        var link = new HistoryLink(HistoryPlace.Agreement, agreement.Id.Value);
        yield return HistoryEvent.OfDay(HistoryKind.AgreementEnded, agreement.EndsOn.AddDays(1)) with { Title = agreement.Title, Day = agreement.EndsOn, Link = link };
        foreach (var amendment in agreement.Amendments.Reverse())
        {
            yield return HistoryEvent.OfDay(HistoryKind.AgreementAmended, amendment.SignedOn) with { Title = agreement.Title, Text = amendment.Reason, Link = link };
        }

        if (agreement.DecidedOn is not { } decided) yield break;
        yield return HistoryEvent.OfDay(HistoryKind.AgreementDecided, decided) with
        {
            Title = agreement.Title, Text = agreement.DecisionNumber, Amount = agreement.Total, Link = link, Trace = new AuditTrace(nameof(PartnershipAgreement), agreement.Id.ToString()),
        };
    }
}
