using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>What an organisation is. Insertion structures keep the field's acronyms as codes (design glossary; kinds of the national platform).</summary>
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
}

/// <summary>A body with a legal existence: buyer, company, insertion structure.</summary>
[SharedByAll("Names and SIRET of legal bodies are public data, and one company works for several buyers.")]
public sealed class Organisation : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest name of a commune, in characters.</summary>
    public const int CommuneLength = 100;

    private Organisation()
    {
    }

    public OrganisationId Id { get; private init; }

    public string Name { get; private set; } = string.Empty;

    /// <summary>Null for a body outside France.</summary>
    public Siret? Siret { get; private init; }

    public OrganisationKind Kind { get; private set; }

    /// <summary>Name of the commune of its seat, or null.</summary>
    public string? Commune { get; private set; }

    public long Version { get; private set; }

    /// <summary>Records an organisation; a name is required.</summary>
    [return: DoNotIgnore]
    public static Result<Organisation> Register(OrganisationId id, string name, Siret? siret, OrganisationKind kind, string? commune = null)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0) return new SharedErrors.Required(nameof(Name));
        if (trimmed.Length > NameLength) return new SharedErrors.TooLong(nameof(Name), NameLength);
        return new Organisation { Id = id, Name = trimmed, Siret = siret, Kind = kind, Commune = commune?.Trim() };
    }

    /// <summary>
    /// Open data name organisations by their SIRET alone: once the organisation buys, it is a buyer whatever it was taken for.
    /// </summary>
    public void BuysContracts()
    {
        if (Kind == OrganisationKind.Company) Kind = OrganisationKind.Buyer;
    }
}
