using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>What a source says of a contract: the award, then its modifications.</summary>
/// <param name="NotifiedOn">Day of the contract, or null when unknown.</param>
/// <param name="Amount">At the award.</param>
/// <param name="DurationMonths">At the award.</param>
/// <param name="Holders">At the award.</param>
/// <param name="Modifications">In any order.</param>
public sealed record PublishedLife(
    DateOnly? NotifiedOn, Money? Amount, int? DurationMonths, IReadOnlyList<HolderIdentifier> Holders, IReadOnlyList<PublishedModification> Modifications);

/// <summary>Something to do about one published modification.</summary>
/// <param name="Replaces">The pending proposal whose values change, or null for a new proposal.</param>
/// <param name="Modification">What is published now.</param>
/// <param name="Contradiction">Why it cannot be accepted as it stands, or none.</param>
public sealed record ProposalDecision(ProposedAmendment? Replaces, PublishedModification Modification, Contradiction Contradiction);

/// <summary>
/// Decides what a list of published modifications proposes beyond what was proposed before. Pure, and says nothing twice: the same list
/// again decides nothing. What a person accepted or dismissed never changes; the same number with other values is another proposal.
/// </summary>
public static class AmendmentProposals
{
    /// <summary>What is new or changed, by number, then day. The order of the list does not matter.</summary>
    /// <param name="life">What the source says now.</param>
    /// <param name="known">Every proposal of the contract so far.</param>
    public static IReadOnlyList<ProposalDecision> Decide(PublishedLife life, IReadOnlyList<ProposedAmendment> known)
    {
        var distinct = Distinct(life.Modifications);
        var decisions = new List<ProposalDecision>();
        foreach (var group in distinct.GroupBy(m => m.Number))
        {
            var ofNumber = known.Where(k => k.Number == group.Key).ToList();
            var unclaimed = ofNumber.Where(k => k.Status == ProposalStatus.Pending && !group.Any(m => m.SaysTheSame(k.Modification))).ToList();
            foreach (var modification in group)
            {
                var contradiction = ContradictionOf(modification, life, distinct, ofNumber);
                var same = ofNumber.Find(k => k.Modification.SaysTheSame(modification));
                if (same is null) decisions.Add(new ProposalDecision(Claim(unclaimed), modification, contradiction));
                else if (same.Status == ProposalStatus.Pending && same.Contradiction != contradiction) decisions.Add(new ProposalDecision(same, modification, contradiction));
            }
        }

        return decisions;
    }

    private static Contradiction ContradictionOf(
        PublishedModification modification, PublishedLife life, IReadOnlyList<PublishedModification> all, List<ProposedAmendment> ofNumber)
    {
        var saysOtherwise = ofNumber.Exists(k => k.Status == ProposalStatus.Accepted && !k.Modification.SaysTheSame(modification))
            || all.Any(m => m.Number == modification.Number && !m.SaysTheSame(modification));
        if (saysOtherwise) return Contradiction.SameNumberOtherValues;
        if (modification.On is not { } day) return Contradiction.NotDated;
        if (day < life.NotifiedOn) return Contradiction.DatedBeforeContract;
        if (all.Any(m => m.Number < modification.Number && m.On > day)) return Contradiction.DatedBeforeEarlierOne;
        return ChangesNothing(modification, life, all) ? Contradiction.NothingChanges : Contradiction.None;
    }

    /// <summary>True when each value that it gives is the one given last before it, by number.</summary>
    private static bool ChangesNothing(PublishedModification modification, PublishedLife life, IReadOnlyList<PublishedModification> all)
    {
        var before = all.Where(m => m.Number < modification.Number).ToList();
        var amount = before.FindLast(m => m.Amount is not null)?.Amount ?? life.Amount;
        var months = before.FindLast(m => m.DurationMonths is not null)?.DurationMonths ?? life.DurationMonths;
        var holders = before.FindLast(m => m.Holders.Count > 0)?.Holders ?? life.Holders;
        return (modification.Amount is null || modification.Amount == amount)
            && (modification.DurationMonths is null || modification.DurationMonths == months)
            && (modification.Holders.Count == 0 || PublishedModification.SameHolders(modification.Holders, holders));
    }

    /// <summary>Sorted by what they say, each said once, so that the order of the file decides nothing.</summary>
    private static List<PublishedModification> Distinct(IReadOnlyList<PublishedModification> modifications)
    {
        var distinct = new List<PublishedModification>();
        foreach (var modification in modifications)
        {
            if (!distinct.Exists(m => m.SaysTheSame(modification))) distinct.Add(modification);
        }

        return
        [
            .. distinct.OrderBy(m => m.Number).ThenBy(m => m.On).ThenBy(m => m.Amount).ThenBy(m => m.DurationMonths)
                .ThenBy(m => string.Join(' ', m.Holders.Select(h => $"{h.Kind}:{h.Identifier}")), StringComparer.Ordinal),
        ];
    }

    private static ProposedAmendment? Claim(List<ProposedAmendment> unclaimed)
    {
        if (unclaimed.Count == 0) return null;
        var first = unclaimed[0];
        unclaimed.RemoveAt(0);
        return first;
    }
}
