namespace ClauseTracker.Domain.Organisations;

/// <summary>
/// What an organisation is. Insertion structures and referrers keep the field's acronyms as codes (those of the national platform of inclusion).
/// Numbers are stored: companies and buyers below 10, structures from 10, referrers from 30.
/// </summary>
public enum OrganisationKind
{
    /// <summary>A company of the ordinary economy.</summary>
    Company = 0,

    /// <summary>A public buyer: commune, intercommunal body, landlord…</summary>
    Buyer = 1,

    /// <summary>Atelier et chantier d'insertion.</summary>
    ACI = 10,

    /// <summary>Entreprise d'insertion.</summary>
    EI = 11,

    /// <summary>Association intermédiaire.</summary>
    AI = 12,

    /// <summary>Entreprise de travail temporaire d'insertion.</summary>
    ETTI = 13,

    /// <summary>Groupement d'employeurs pour l'insertion et la qualification.</summary>
    GEIQ = 14,

    /// <summary>Entreprise adaptée.</summary>
    EA = 15,

    /// <summary>Entreprise adaptée de travail temporaire.</summary>
    EATT = 16,

    /// <summary>Établissement et service d'aide par le travail.</summary>
    ESAT = 17,

    /// <summary>Régie de quartier ou de territoire.</summary>
    RQ = 18,

    /// <summary>Entreprise de travail temporaire ordinaire.</summary>
    ETT = 19,

    /// <summary>Entreprise d'insertion par le travail indépendant.</summary>
    EITI = 20,

    /// <summary>France Travail.</summary>
    FT = 30,

    /// <summary>Mission locale.</summary>
    ML = 31,

    /// <summary>Plan local pour l'insertion et l'emploi.</summary>
    PLIE = 32,

    /// <summary>Cap emploi, for disabled people.</summary>
    CAP_EMPLOI = 33,

    /// <summary>Services of the département.</summary>
    DEPT = 34,

    /// <summary>Body to which the département gave the follow-up of RSA recipients.</summary>
    ODC = 35,

    /// <summary>Centre communal ou intercommunal d'action sociale.</summary>
    CCAS = 36,

    /// <summary>École de la deuxième chance.</summary>
    E2C = 37,

    /// <summary>Établissement pour l'insertion dans l'emploi.</summary>
    EPIDE = 38,

    /// <summary>Agence nationale pour la formation professionnelle des adultes.</summary>
    AFPA = 39,

    /// <summary>Caisse d'allocations familiales.</summary>
    CAF = 40,

    /// <summary>Mutualité sociale agricole.</summary>
    MSA = 41,

    /// <summary>Maison départementale des personnes handicapées.</summary>
    MDPH = 42,

    /// <summary>Centre d'hébergement et de réinsertion sociale.</summary>
    CHRS = 43,

    /// <summary>Centre d'hébergement d'urgence.</summary>
    CHU = 44,

    /// <summary>Résidence sociale ou foyer de jeunes travailleurs.</summary>
    RS_FJT = 45,

    /// <summary>Centre d'accueil de demandeurs d'asile.</summary>
    CADA = 46,

    /// <summary>Hébergement d'urgence pour demandeurs d'asile.</summary>
    HUDA = 47,

    /// <summary>Centre provisoire d'hébergement.</summary>
    CPH = 48,

    /// <summary>Point ou bureau information jeunesse.</summary>
    PIJ_BIJ = 49,

    /// <summary>Aide sociale à l'enfance.</summary>
    ASE = 60,

    /// <summary>Protection judiciaire de la jeunesse.</summary>
    PJJ = 61,

    /// <summary>Service pénitentiaire d'insertion et de probation.</summary>
    SPIP = 62,

    /// <summary>Centre d'accueil et d'accompagnement à la réduction des risques pour usagers de drogues.</summary>
    CAARUD = 63,

    /// <summary>Centre de soins, d'accompagnement et de prévention en addictologie.</summary>
    CSAPA = 64,

    /// <summary>Centre d'information sur les droits des femmes et des familles.</summary>
    CIDFF = 65,

    /// <summary>Pension de famille.</summary>
    PENSION = 66,

    /// <summary>Service ou club de prévention spécialisée.</summary>
    PREVENTION = 67,

    /// <summary>Another body that refers people.</summary>
    OtherReferrer = 89,
}

/// <summary>What one looks for in a list of organisations: every kind belongs to one group.</summary>
public enum OrganisationGroup
{
    /// <summary>The ordinary economy, ordinary temporary work agencies included.</summary>
    Companies = 1,
    Buyers = 2,

    /// <summary>Those that employ or place people far from employment.</summary>
    InsertionStructures = 3,

    /// <summary>Those that send people.</summary>
    Referrers = 4,
}

/// <summary>What the kinds have in common.</summary>
public static class OrganisationKinds
{
    private static readonly HashSet<OrganisationKind> Siae =
        [OrganisationKind.ACI, OrganisationKind.AI, OrganisationKind.EI, OrganisationKind.EITI, OrganisationKind.ETTI];

    /// <summary>Structures of insertion through economic activity, under agreement with the State (L5132-4 code du travail).</summary>
    public static bool IsSiae(this OrganisationKind kind) => Siae.Contains(kind);

    public static bool IsBuyer(this OrganisationKind kind) => kind == OrganisationKind.Buyer;

    /// <summary>Employs or places people far from employment as its purpose; an ordinary temporary work agency does not.</summary>
    public static bool IsInsertionStructure(this OrganisationKind kind) => kind is >= OrganisationKind.ACI and <= OrganisationKind.EITI and not OrganisationKind.ETT;

    /// <summary>Sends people to a pathway (prescripteur, orienteur).</summary>
    public static bool IsReferrer(this OrganisationKind kind) => kind >= OrganisationKind.FT;

    /// <summary>
    /// A referrer whose kind alone tells of a person's health, past or family (justice, addiction, protection of children, of women…): that it sent somebody
    /// is not shown where the person's reference is.
    /// </summary>
    public static bool IsSensitiveReferrer(this OrganisationKind kind) => kind is >= OrganisationKind.ASE and <= OrganisationKind.PREVENTION;

    /// <summary>The one group that the kind belongs to.</summary>
    public static OrganisationGroup Group(this OrganisationKind kind) => kind switch
    {
        _ when kind.IsBuyer() => OrganisationGroup.Buyers,
        _ when kind.IsInsertionStructure() => OrganisationGroup.InsertionStructures,
        _ when kind.IsReferrer() => OrganisationGroup.Referrers,
        _ => OrganisationGroup.Companies,
    };

    /// <summary>The kinds of a group.</summary>
    public static IReadOnlyList<OrganisationKind> Kinds(this OrganisationGroup group) => [.. Enum.GetValues<OrganisationKind>().Where(k => k.Group() == group)];
}
