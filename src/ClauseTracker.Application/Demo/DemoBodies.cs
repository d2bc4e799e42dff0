using System.Globalization;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A legal body that nobody can take for a real one.</summary>
internal sealed record DemoBody(int Number, string Name, OrganisationKind Kind, string Commune, SocialEconomyFamily? Family = null, bool IsSolidarityEnterprise = false)
{
    public Siret Siret => DemoBodies.SiretOf(Number);

    /// <summary>The facts as the domain takes them.</summary>
    public OrganisationFacts Facts => new(Name, Kind) { Commune = Commune, SocialEconomyFamily = Family, IsSolidarityEnterprise = IsSolidarityEnterprise };

    /// <summary>How people work at this kind of body.</summary>
    public RealisationModes Mode => Kind switch
    {
        OrganisationKind.ETTI or OrganisationKind.AI => RealisationModes.LabourPlacement,
        OrganisationKind.ACI => RealisationModes.InsertionSubcontracting,
        _ => RealisationModes.DirectHire,
    };
}

/// <summary>The buyers, firms and insertion structures of the demo territory.</summary>
internal static class DemoBodies
{
    public static readonly IReadOnlyList<DemoBody> Buyers =
    [
        new(1, "Établissement public territorial de Val-Fictif", OrganisationKind.Buyer, "Exempleville"),
        new(2, "Commune d’Exempleville", OrganisationKind.Buyer, "Exempleville"),
        new(3, "Commune de Modèle-sur-Seine", OrganisationKind.Buyer, "Modèle-sur-Seine"),
        new(4, "Commune de Villespécimen", OrganisationKind.Buyer, "Villespécimen"),
        new(5, "Commune de Saint-Échantillon", OrganisationKind.Buyer, "Saint-Échantillon"),
        new(6, "Commune de Prototype-le-Grand", OrganisationKind.Buyer, "Prototype-le-Grand"),
        new(7, "Commune de Démonstration-les-Bois", OrganisationKind.Buyer, "Démonstration-les-Bois"),
    ];

    /// <summary>First the holders of contracts, then the structures that place or employ people for them.</summary>
    public static readonly IReadOnlyList<DemoBody> Employers =
    [
        new(101, "Travaux Exemple BTP (exemple)", OrganisationKind.Company, "Exempleville"),
        new(102, "Espaces verts Modèle (exemple)", OrganisationKind.Company, "Modèle-sur-Seine"),
        new(103, "Propreté Démonstration (exemple)", OrganisationKind.Company, "Démonstration-les-Bois"),
        new(104, "Voirie Spécimen (exemple)", OrganisationKind.Company, "Villespécimen"),
        new(105, "Restauration Échantillon (exemple)", OrganisationKind.Company, "Saint-Échantillon"),
        new(106, "Chantier Les Jardins du Modèle (exemple)", OrganisationKind.ACI, "Modèle-sur-Seine", SocialEconomyFamily.Association, true),
        new(107, "Chantier La Ressourcerie (exemple)", OrganisationKind.ACI, "Prototype-le-Grand", SocialEconomyFamily.Association),
        new(108, "EI Renouveau Bâtiment (exemple)", OrganisationKind.EI, "Exempleville", SocialEconomyFamily.Cooperative, true),
        new(109, "AI Coup de main (exemple)", OrganisationKind.AI, "Saint-Échantillon", SocialEconomyFamily.Association, true),
        new(110, "ETTI Intérim du Val (exemple)", OrganisationKind.ETTI, "Exempleville", SocialEconomyFamily.CommercialCompany, true),
        new(111, "ETTI La Passerelle (exemple)", OrganisationKind.ETTI, "Villespécimen", SocialEconomyFamily.CommercialCompany),
        new(112, "GEIQ Bâtiment du Val (exemple)", OrganisationKind.GEIQ, "Démonstration-les-Bois", SocialEconomyFamily.Association),
    ];

    /// <summary>Those that send people, a company without contract, and one recorded twice for whoever tries a merge.</summary>
    public static readonly IReadOnlyList<DemoBody> Others =
    [
        new(201, "Agence France Travail d’Exempleville (exemple)", OrganisationKind.FT, "Exempleville"),
        new(202, "Mission locale du Val (exemple)", OrganisationKind.ML, "Modèle-sur-Seine", SocialEconomyFamily.Association),
        new(203, "PLIE de Val-Fictif (exemple)", OrganisationKind.PLIE, "Exempleville", SocialEconomyFamily.Association),
        new(204, "CCAS de Saint-Échantillon (exemple)", OrganisationKind.CCAS, "Saint-Échantillon"),
        new(205, "Entreprise adaptée L’Atelier (exemple)", OrganisationKind.EA, "Villespécimen", SocialEconomyFamily.Association, true),
        new(206, "ESPACES VERTS MODELE (Exemple)", OrganisationKind.Company, "Modèle-sur-Seine"),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<DemoBody> All => Buyers.Concat(Employers).Concat(Others);

    /// <summary>How many of <see cref="Employers"/> hold contracts.</summary>
    public const int Holders = 5;

    /// <summary>A SIRET that passes its check, in a range that begins with zeros and belongs to nobody.</summary>
    public static Siret SiretOf(int number)
    {
        var thirteen = $"000000{number.ToString("000", CultureInfo.InvariantCulture)}0001";
        return Siret.Known(Enumerable.Range(0, 10).Select(digit => $"{thirteen}{digit}").First(Siret.IsLuhn));
    }
}
