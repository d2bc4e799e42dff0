using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Has the domain decide what the published modifications of a contract propose, and writes that down.</summary>
internal static class PublishedModifications
{
    /// <summary>Gives the number of proposals that are new or say something else than before.</summary>
    public static int Propose(PublicContract contract, EssentialProcurementRecord record, ContractsKnown known, DateTimeOffset now)
    {
        var life = new PublishedLife(
            record.Facts.NotifiedOn, record.Facts.Amount, record.Facts.DurationMonths, HoldersOf(record.Holders), [.. record.Modifications.Select(ModificationOf)]);
        var proposed = 0;
        foreach (var decision in AmendmentProposals.Decide(life, known.Proposals(contract.Id)))
        {
            proposed++;
            if (decision.Replaces is not { } pending)
            {
                known.Add(ProposedAmendment.Propose(
                    EntityId.New<ProposedAmendmentId>(now), contract.Id, contract.OrganisationId, decision.Modification, decision.Contradiction, now));
                continue;
            }

            var replaced = pending.Replace(decision.Modification, decision.Contradiction, now);
            if (replaced.IsRefused) throw new InvalidOperationException("A decision replaced a proposal that is no longer pending.");
        }

        return proposed;
    }

    private static PublishedModification ModificationOf(ReceivedModification received) =>
        new(received.Number, received.On, received.PublishedOn, received.Amount, received.DurationMonths, HoldersOf(received.Holders));

    private static List<HolderIdentifier> HoldersOf(IReadOnlyList<ReceivedHolder> holders) => [.. holders.Select(h => new HolderIdentifier(h.IdentifierKind, h.Identifier))];
}
