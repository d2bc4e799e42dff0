using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History;

/// <summary>Gives the events of one page the names that they hold by id: contracts, firms, people for who may know them, and who did it.</summary>
internal sealed class HistoryNaming(IClauseTrackerDb db, IIdentityVault vault, HistoryRights rights)
{
    /// <summary>An act and its audit are saved together; the moment that the act notes is taken a little before.</summary>
    private static readonly TimeSpan SameAct = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<HistoryEvent>> NameAsync(List<HistoryEvent> events, bool withNames, CancellationToken cancellation)
    {
        var traced = await TraceAsync(events, cancellation);
        var (clauses, contracts) = await ContractsAsync(traced, cancellation);
        var firms = traced.Select(e => e.Firm).OfType<OrganisationId>().Distinct().ToList();
        var firmNames = await db.Organisations.Where(o => firms.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var users = traced.Select(e => e.By).OfType<UserId>().Distinct().ToList();
        var userNames = await db.People.Where(u => users.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var people = await PeopleAsync(traced, withNames, cancellation);
        return traced.ConvertAll(e =>
        {
            var contract = e.Contract ?? (e.Clause is { } clause && clauses.TryGetValue(clause, out var of) ? of : null);
            var known = e.Person is { } person && people.TryGetValue(person, out var name) ? (IsKnown: true, Name: name) : default;
            return e with
            {
                Contract = contract, ContractNumber = contract is { } id ? contracts.GetValueOrDefault(id) : null,
                FirmName = e.Firm is { } firm ? firmNames.GetValueOrDefault(firm) : null, MayOpenPerson = known.IsKnown, PersonName = known.Name,
                AuthorName = e.By is { } by ? userNames.GetValueOrDefault(by) : null, Author = e.By is null ? e.Author : HistoryAuthor.Somebody,
            };
        });
    }

    private async Task<List<HistoryEvent>> TraceAsync(List<HistoryEvent> events, CancellationToken cancellation)
    {
        var traces = events.Select(e => e.Trace).OfType<AuditTrace>().ToList();
        var (subjects, ids) = (traces.Select(t => t.Subject).Distinct().ToList(), traces.Select(t => t.Id).Distinct().ToList());
        var entries = (await db.AuditEntries.Where(a => subjects.Contains(a.Subject) && ids.Contains(a.SubjectId))
            .Select(a => new { a.Sequence, a.Subject, a.SubjectId, a.Action, a.OccurredAt, a.UserId }).ToListAsync(cancellation)).ToLookup(a => (a.Subject, a.SubjectId));
        return events.ConvertAll(e =>
        {
            if (e.Trace is not { } trace || e.By is not null) return e;
            var found = trace.IsAdded
                ? entries[(trace.Subject, trace.Id)].Where(a => a.Action == "Added").MinBy(a => a.Sequence)
                : entries[(trace.Subject, trace.Id)].Where(a => a.Action == "Modified" && (a.OccurredAt - e.At).Duration() <= SameAct).MinBy(a => (a.OccurredAt - e.At).Duration());
            return found is null ? e : e with
            {
                By = found.UserId is { } by ? UserId.From(by) : null, Author = HistoryAuthor.Application, RecordedAt = e.IsWholeDay ? e.RecordedAt ?? found.OccurredAt : null,
            };
        });
    }

    private async Task<(Dictionary<ClauseId, ContractId?> Clauses, Dictionary<ContractId, string> Numbers)> ContractsAsync(List<HistoryEvent> events, CancellationToken cancellation)
    {
        var clauses = events.Select(e => e.Clause).OfType<ClauseId>().Distinct().ToList();
        var of = await db.Clauses.Where(c => clauses.Contains(c.Id)).Select(c => new { c.Id, c.ContractId }).ToDictionaryAsync(c => c.Id, c => (ContractId?)c.ContractId, cancellation);
        var contracts = events.Select(e => e.Contract).Concat(of.Values).OfType<ContractId>().Distinct().ToList();
        return (of, await db.Contracts.Where(c => contracts.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, cancellation));
    }

    /// <summary>The people whose page the user may open; with a name where it is asked for and the identity was not erased.</summary>
    private async Task<Dictionary<BeneficiaryId, string?>> PeopleAsync(List<HistoryEvent> events, bool withNames, CancellationToken cancellation)
    {
        if (!rights.Has(Permission.ReadBeneficiaries)) return [];
        var ids = events.Select(e => e.Person).OfType<BeneficiaryId>().Distinct().ToList();
        var people = (await db.Beneficiaries.AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.OrganisationId, b.Identity }).ToListAsync(cancellation))
            .FindAll(b => rights.Has(Permission.ReadBeneficiaries, b.OrganisationId));
        var names = withNames ? await vault.OpenAsync(people.ConvertAll(b => (b.Id, b.Identity)), cancellation) : null;
        return people.ToDictionary(b => b.Id, b => names?.GetValueOrDefault(b.Id) is { } identity ? $"{identity.FamilyName} {identity.GivenName}" : null);
    }
}
