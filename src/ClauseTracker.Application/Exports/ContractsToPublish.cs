using System.Runtime.CompilerServices;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Exports;

/// <summary>Reads contracts with all that is published of them, portion after portion, so that memory does not grow with their number.</summary>
internal static class ContractsToPublish
{
    private const int Portion = 200;

    /// <summary>Markets first, then concessions, each by day and number.</summary>
    /// <param name="publishedOn">The day of this publication, taken where nothing was published before; null leaves it unknown.</param>
    public static async IAsyncEnumerable<ContractToPublish> ContractsToPublishAsync(
        this IClauseTrackerDb db, OpenDataFilter filter, DateOnly? publishedOn, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ids = await filter.Of(db.Contracts.AsNoTracking())
            .OrderBy(c => c.Family).ThenBy(c => c.Facts.NotifiedOn).ThenBy(c => c.Number).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var portion in ids.Chunk(Portion))
        {
            var parts = await PartsAsync(db, [.. portion], cancellation);
            foreach (var id in portion)
            {
                if (parts.Contracts.GetValueOrDefault(id) is { } contract) yield return Of(contract, parts, publishedOn);
            }
        }
    }

    private static async Task<Parts> PartsAsync(IClauseTrackerDb db, List<ContractId> ids, CancellationToken cancellation)
    {
        var contracts = await db.Contracts.AsNoTracking().Include(c => c.Holders).Include(c => c.Events.OrderBy(e => e.Number)).AsSplitQuery().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var buyers = contracts.Values.Select(c => c.OrganisationId).Distinct().ToList();
        return new Parts(
            contracts,
            await db.Organisations.AsNoTracking().Where(o => buyers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Siret, cancellation),
            (await db.Clauses.Where(c => ids.Contains(c.ContractId)).Select(c => new { c.ContractId, c.Kind }).ToListAsync(cancellation)).ToLookup(c => c.ContractId, c => c.Kind),
            (await db.ProposedAmendments.AsNoTracking().Where(p => ids.Contains(p.ContractId) && p.Status != ProposalStatus.Dismissed).ToListAsync(cancellation)).ToLookup(p => p.ContractId),
            (await db.Subcontracts.AsNoTracking().Where(s => ids.Contains(s.ContractId)).ToListAsync(cancellation)).ToLookup(s => s.ContractId));
    }

    private static ContractToPublish Of(PublicContract contract, Parts parts, DateOnly? publishedOn)
    {
        var declared = DeclaredConsiderations(parts.Clauses[contract.Id]);
        var details = contract.Facts.Details ?? ProcurementDetails.Unknown;
        var facts = contract.Facts with
        {
            SocialConsiderations = declared ?? contract.Facts.SocialConsiderations,
            Details = details with { PublishedOn = details.PublishedOn ?? publishedOn },
        };
        return new ContractToPublish(
            contract.Id, contract.Family, contract.Number, parts.Buyers.GetValueOrDefault(contract.OrganisationId)?.Digits, facts,
            [.. RecordedModifications.AtAward(contract)],
            facts.SocialConsiderations != SocialConsiderations.None || details.SaysNoSocialConsideration,
            [.. parts.Proposals[contract.Id].GroupBy(p => p.Number).OrderBy(g => g.Key).SelectMany(ToPublish)
                .Concat(RecordedModifications.Of(contract, [.. parts.Proposals[contract.Id]])).Select(m => m with { PublishedOn = m.PublishedOn ?? publishedOn })],
            [.. parts.Subcontracts[contract.Id].OrderBy(s => s.Number).Select(s => Of(s, publishedOn))]);
    }

    /// <summary>Of one number: what a person accepted; while nobody decided, all that was published, which the writer tells when it is more than one.</summary>
    private static IEnumerable<PublishedModification> ToPublish(IEnumerable<ProposedAmendment> ofNumber)
    {
        var all = ofNumber.ToList();
        var accepted = all.Where(p => p.Status == ProposalStatus.Accepted).OrderByDescending(p => p.DecidedAt).FirstOrDefault();
        return (accepted is null ? all : [accepted]).Select(p => p.Modification);
    }

    private static SubcontractToPublish Of(Subcontract act, DateOnly? publishedOn) => new(
        act.Number, new HolderIdentifier(act.IdentifierKind, act.Identifier),
        new SubcontractTerms(act.Amount, act.DurationMonths, act.NotifiedOn, act.PublishedOn ?? publishedOn, act.PriceVariation),
        [.. act.Changes.Select(c => c with { PublishedOn = c.PublishedOn ?? publishedOn })]);

    /// <summary>What the clauses declared here say; null when none of them has a word in the closed list, so that what was published stands.</summary>
    private static SocialConsiderations? DeclaredConsiderations(IEnumerable<ClauseKind> kinds)
    {
        var all = kinds.Aggregate(SocialConsiderations.None, (considerations, kind) => considerations | kind switch
        {
            ClauseKind.ExecutionCondition => SocialConsiderations.ExecutionCondition,
            ClauseKind.SocialAwardCriterion => SocialConsiderations.AwardCriterion,
            ClauseKind.ReservedContract => SocialConsiderations.Reserved,
            _ => SocialConsiderations.None,
        });
        return all == SocialConsiderations.None ? null : all;
    }

    private sealed record Parts(
        IReadOnlyDictionary<ContractId, PublicContract> Contracts, IReadOnlyDictionary<OrganisationId, Siret?> Buyers, ILookup<ContractId, ClauseKind> Clauses,
        ILookup<ContractId, ProposedAmendment> Proposals, ILookup<ContractId, Subcontract> Subcontracts);
}
