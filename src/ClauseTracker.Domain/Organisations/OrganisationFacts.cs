using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>What sort of buyer: the European thresholds differ (annexe 2 of the code de la commande publique; directives 2014/24 and 2014/25).</summary>
public enum BuyerCategory
{
    /// <summary>The State and its establishments: the lowest threshold for supplies and services.</summary>
    CentralGovernment = 1,

    /// <summary>Communes, intercommunal bodies, départements, hospitals, landlords…</summary>
    OtherAuthority = 2,

    /// <summary>Entité adjudicatrice: water, energy, transport, post (L1212-1).</summary>
    ContractingEntity = 3,
}

/// <summary>The legal families of the social and solidarity economy (loi 2014-856 of 31 July 2014, art. 1, II).</summary>
public enum SocialEconomyFamily
{
    Association = 1,
    Cooperative = 2,
    Mutual = 3,
    Foundation = 4,

    /// <summary>A commercial company that meets the law's conditions and is registered as such.</summary>
    CommercialCompany = 5,
}

/// <summary>What is said of an organisation, and may be said otherwise later.</summary>
/// <param name="Name">Required.</param>
/// <param name="Kind">What it is.</param>
public sealed record OrganisationFacts(string Name, OrganisationKind Kind)
{
    /// <summary>Name of the commune of its seat, or null.</summary>
    public string? Commune { get; init; }

    public CommuneCode? CommuneCode { get; init; }

    /// <summary>Of a buyer; null is <see cref="BuyerCategory.OtherAuthority"/>. Not kept of anybody else.</summary>
    public BuyerCategory? BuyerCategory { get; init; }

    /// <summary>Null when it is not of the social economy, or nobody knows.</summary>
    public SocialEconomyFamily? SocialEconomyFamily { get; init; }

    /// <summary>Entreprise solidaire d'utilité sociale (L3332-17-1 code du travail).</summary>
    public bool IsSolidarityEnterprise { get; init; }
}
