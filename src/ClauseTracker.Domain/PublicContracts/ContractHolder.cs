using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>How the members of a consortium are bound (R2142-20).</summary>
public enum ConsortiumForm
{
    /// <summary>One holder.</summary>
    None = 0,

    /// <summary>Groupement conjoint: each member answers for its part.</summary>
    Joint = 1,

    /// <summary>Groupement solidaire: each member answers for the whole.</summary>
    Several = 2,
}

/// <summary>Who holds the contract. Holder 1 is the lead member: the facilitator's sole contact in a consortium.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Number">1, 2, 3… in the order of the source; 1 is the lead member.</param>
/// <param name="IdentifierKind">SIRET, TVA, HORS-UE… as published.</param>
/// <param name="Identifier">As published.</param>
/// <param name="OrganisationId">The organisation, when the identifier is a valid SIRET.</param>
/// <param name="HoursShare">The part of the hours that this member carries out; null while the members have not said.</param>
[SharedByAll("Part of the contract, read through it.")]
public sealed record ContractHolder(
    ContractId ContractId, int Number, string IdentifierKind, string Identifier, OrganisationId? OrganisationId, Percentage? HoursShare = null)
{
    /// <summary>Longest identifier kept, in characters.</summary>
    public const int IdentifierLength = 64;

    /// <summary>What each holder owes of <paramref name="total"/>, to the hundredth, adding up to it; all of it the lead member's while no share is said.</summary>
    public static IReadOnlyList<Hours> Split(IReadOnlyList<ContractHolder> holders, Hours total)
    {
        if (holders.Count == 0) return [];
        if (holders.Any(h => h.HoursShare is null)) return [total, .. Enumerable.Repeat(Hours.Zero, holders.Count - 1)];
        var shares = holders.Select(h => new Hours(decimal.ToInt64(Math.Floor(total.Hundredths * h.HoursShare!.Value.Fraction)))).ToArray();
        var left = (total - shares.Aggregate(Hours.Zero, (sum, h) => sum + h)).Hundredths;
        // What flooring left over, less than a hundredth a member, goes to the first ones.
        for (var i = 0; i < left; i++) shares[i] += new Hours(1);
        return shares;
    }
}
