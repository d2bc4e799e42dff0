using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Who holds a contract, as a source names them.</summary>
/// <param name="Kind">SIRET, TVA, HORS-UE…; empty when unsaid.</param>
/// <param name="Identifier">As received.</param>
public sealed record HolderIdentifier(string Kind, string Identifier);

/// <summary>A modification of a contract as its buyer published it (order of 22 December 2022, <c>modifications</c>).</summary>
/// <param name="Number">1, 2, 3… in the order of notification, says the order; buyers do not always keep to it.</param>
/// <param name="On">Day of notification, or of signature for a concession; null when unsaid.</param>
/// <param name="PublishedOn">Day the data were published again; says nothing of the modification itself.</param>
/// <param name="Amount">The new amount, or null when it does not change.</param>
/// <param name="DurationMonths">The new duration in months from the start, or null when it does not change.</param>
/// <param name="Holders">The holders from then on; empty when they do not change.</param>
public sealed record PublishedModification(
    int Number, DateOnly? On, DateOnly? PublishedOn, Money? Amount, int? DurationMonths, IReadOnlyList<HolderIdentifier> Holders)
{
    /// <summary>True when both say the same of the contract, whenever they were published.</summary>
    public bool SaysTheSame(PublishedModification other) =>
        Number == other.Number && On == other.On && Amount == other.Amount && DurationMonths == other.DurationMonths && SameHolders(Holders, other.Holders);

    /// <summary>True for the same holders; the first is the lead member, the order of the others says nothing.</summary>
    public static bool SameHolders(IReadOnlyList<HolderIdentifier> some, IReadOnlyList<HolderIdentifier> others) =>
        some.Count == others.Count
        && (some.Count == 0 || (some[0] == others[0] && some.Select(h => (h.Kind, h.Identifier)).Order().SequenceEqual(others.Select(h => (h.Kind, h.Identifier)).Order())));
}
