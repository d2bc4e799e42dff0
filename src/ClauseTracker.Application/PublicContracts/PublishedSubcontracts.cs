using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Writes the published subcontracts of a contract: new ones are added, known ones take the values of today, none is removed.</summary>
internal static class PublishedSubcontracts
{
    public static void Take(PublicContract contract, EssentialProcurementRecord record, ContractsKnown known, DateTimeOffset now)
    {
        var changes = record.SubcontractChanges.ToLookup(c => c.Number, c => new SubcontractChange(c.On, c.PublishedOn, c.Amount, c.DurationMonths));
        foreach (var received in record.Subcontracts)
        {
            var subcontractor = new HolderIdentifier(received.Subcontractor?.IdentifierKind ?? string.Empty, received.Subcontractor?.Identifier ?? string.Empty);
            var organisation = known.OrganisationOf(received.Subcontractor, now);
            var terms = new SubcontractTerms(received.Amount, received.DurationMonths, received.NotifiedOn, received.PublishedOn, received.PriceVariation);
            var acts = known.Subcontracts(contract.Id);
            if (Subcontract.Find(acts, received.Number, record.Subcontracts.Count(s => s.Number == received.Number) == 1, subcontractor) is { } act)
            {
                act.Replace(subcontractor, organisation, terms, [.. changes[received.Number]]);
                continue;
            }

            foreach (var typed in acts.Where(a => a.Number == received.Number && a.Source == ContractSource.Typed).ToList())
            {
                typed.Renumber(Subcontract.NextNumber(acts.Select(a => a.Number).Concat(record.Subcontracts.Select(s => s.Number))));
            }

            known.Add(Subcontract.Published(
                EntityId.New<SubcontractId>(now), contract, received.Number, subcontractor, organisation, terms, [.. changes[received.Number]]));
        }
    }
}
