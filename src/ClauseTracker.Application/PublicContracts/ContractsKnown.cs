using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What the database knows already of a portion of records: a fixed number of queries, whatever its size.</summary>
internal sealed class ContractsKnown
{
    private readonly IClauseTrackerDb _db;
    private readonly Dictionary<string, Organisation> _organisations;
    private readonly Dictionary<(OrganisationId Buyer, ContractFamily Family, string Number), PublicContract> _contracts;
    private readonly Dictionary<ContractId, ReceivedRecord> _records;
    private readonly Dictionary<ContractId, List<ProposedAmendment>> _proposals = [];
    private readonly Dictionary<ContractId, List<Subcontract>> _subcontracts = [];

    private ContractsKnown(IClauseTrackerDb db, Dictionary<string, Organisation> organisations, IEnumerable<PublicContract> contracts, IEnumerable<ReceivedRecord> records)
    {
        (_db, _organisations) = (db, organisations);
        _contracts = contracts.ToDictionary(c => (c.OrganisationId, c.Family, c.Number.ToUpperInvariant()));
        _records = records.ToDictionary(r => r.ContractId);
    }

    public static async Task<ContractsKnown> LoadAsync(IClauseTrackerDb db, List<EssentialProcurementRecord> portion, CancellationToken cancellation)
    {
        var sirets = portion.SelectMany(r => r.Holders.Select(h => h.Identifier).Concat(r.Subcontracts.Select(s => s.Subcontractor?.Identifier)).Append(r.BuyerIdentifier))
            .Select(i => Siret.From(i)).Where(s => s.IsSuccess).Select(s => s.Value);
        var organisations = await db.Organisations.BySiretsAsync(sirets, cancellation);
        var buyers = organisations.Values.Select(o => o.Id).Distinct().ToList();
        var numbers = portion.Select(r => r.Number!.Trim()).Distinct().ToList();
        var contracts = await db.Contracts.Include(c => c.Holders).Include(c => c.Events).AsSplitQuery().Where(c => buyers.Contains(c.OrganisationId) && numbers.Contains(c.Number)).ToListAsync(cancellation);
        var ids = contracts.Select(c => c.Id).ToList();
        var records = await db.ReceivedRecords.Where(r => ids.Contains(r.ContractId)).ToListAsync(cancellation);
        var known = new ContractsKnown(db, organisations, contracts, records);
        if (portion.Exists(r => r.Modifications.Count > 0)) known.Know(await db.ProposedAmendments.Where(p => ids.Contains(p.ContractId)).ToListAsync(cancellation));
        if (portion.Exists(r => r.Subcontracts.Count > 0)) known.Know(await db.Subcontracts.Where(s => ids.Contains(s.ContractId)).ToListAsync(cancellation));
        return known;
    }

    /// <summary>The organisation with that SIRET, recorded under its SIRET when it is met for the first time: open data give no names.</summary>
    public Organisation Organisation(string siret, DateTimeOffset now)
    {
        if (_organisations.TryGetValue(siret, out var known)) return known;
        var added = Domain.Organisations.Organisation.Register(EntityId.New<OrganisationId>(now), Domain.Organisations.Organisation.NameOf(Siret.Known(siret)), Siret.Known(siret), OrganisationKind.Company).Value;
        _db.Organisations.Add(added);
        return _organisations[siret] = added;
    }

    /// <summary>The organisation of a company of a record, when its identifier is a valid SIRET.</summary>
    public OrganisationId? OrganisationOf(ReceivedHolder? company, DateTimeOffset now) =>
        company is not null && Siret.From(company.Identifier).TryGet(out var siret) ? Organisation(siret.Digits, now).Id : null;

    public PublicContract? Contract(OrganisationId buyer, ContractFamily family, string number) =>
        _contracts.GetValueOrDefault((buyer, family, number.Trim().ToUpperInvariant()));

    public ReceivedRecord? Record(ContractId contract) => _records.GetValueOrDefault(contract);

    public void Add(PublicContract contract, ReceivedRecord record)
    {
        if (_contracts.TryAdd((contract.OrganisationId, contract.Family, contract.Number.ToUpperInvariant()), contract)) _db.Contracts.Add(contract);
        _records[contract.Id] = record;
        _db.ReceivedRecords.Add(record);
    }

    /// <summary>The proposals of a contract so far, those of this portion included.</summary>
    public IReadOnlyList<ProposedAmendment> Proposals(ContractId contract) => _proposals.GetValueOrDefault(contract) ?? [];

    public void Add(ProposedAmendment proposal)
    {
        Know([proposal]);
        _db.ProposedAmendments.Add(proposal);
    }

    /// <summary>The subcontracts of a contract so far, those of this portion included.</summary>
    public IReadOnlyList<Subcontract> Subcontracts(ContractId contract) => _subcontracts.GetValueOrDefault(contract) ?? [];

    public void Add(Subcontract subcontract)
    {
        Know([subcontract]);
        _db.Subcontracts.Add(subcontract);
    }

    private void Know(IEnumerable<ProposedAmendment> proposals)
    {
        foreach (var proposal in proposals) ListOf(_proposals, proposal.ContractId).Add(proposal);
    }

    private void Know(IEnumerable<Subcontract> subcontracts)
    {
        foreach (var subcontract in subcontracts) ListOf(_subcontracts, subcontract.ContractId).Add(subcontract);
    }

    private static List<T> ListOf<T>(Dictionary<ContractId, List<T>> lists, ContractId contract)
    {
        if (!lists.TryGetValue(contract, out var list)) lists[contract] = list = [];
        return list;
    }
}
