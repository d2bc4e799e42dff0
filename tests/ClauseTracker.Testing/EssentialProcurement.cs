using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClauseTracker.Testing;

/// <summary>Files of essential procurement data, in the words of the order of 22 December 2022.</summary>
public static class DecpFile
{
    /// <summary>A valid SIRET of nobody in particular.</summary>
    public const string Buyer = "73282932000074";

    /// <summary>A market with every field that the tracker reads, to be changed with <see cref="DecpContract.With"/>.</summary>
    public static DecpContract Market(string number = "2026-001", string buyer = Buyer) => new DecpContract(isConcession: false)
        .With("id", number)
        .With("acheteur", new { id = buyer })
        .With("nature", "Marché")
        .With("objet", "Entretien des espaces verts de la commune imaginaire")
        .With("codeCPV", "77310000-6")
        .With("procedure", "Procédure adaptée")
        .With("dureeMois", 24)
        .With("dateNotification", "2026-03-15")
        .With("montant", 120000.50m)
        .With("titulaires", new[] { new { titulaire = new { id = "35600000000048", typeIdentifiant = "SIRET" } } })
        .With("considerationsSociales", new { considerationSociale = new[] { "Clause sociale" } });

    /// <summary>A concession with every field that the tracker reads.</summary>
    public static DecpContract Concession(string number = "2026-C1", string grantor = Buyer) => new DecpContract(isConcession: true)
        .With("id", number)
        .With("autoriteConcedante", new { id = grantor })
        .With("nature", "Concession de service")
        .With("objet", "Exploitation de la halle imaginaire")
        .With("procedure", "Procédure négociée ouverte")
        .With("dureeMois", 60)
        .With("dateSignature", "2026-02-01")
        .With("valeurGlobale", 900000)
        .With("concessionnaires", new[] { new { concessionnaire = new { id = "35600000000048", typeIdentifiant = "SIRET" } } })
        .With("considerationsSociales", new { considerationSociale = new[] { "Concession réservée" } });

    /// <summary>A market with every field that the order requires.</summary>
    public static DecpContract CompleteMarket(string number = "2026-001", string buyer = Buyer) => Market(number, buyer)
        .With("techniques", new { technique = new[] { "Accord-cadre", "Catalogue électronique" } })
        .With("modalitesExecution", new { modaliteExecution = new[] { "Bons de commande" } })
        .With("idAccordCadre", "AC-12")
        .With("marcheInnovant", false)
        .With("ccag", "Fournitures courantes et services")
        .With("offresRecues", 4)
        .With("attributionAvance", true)
        .With("tauxAvance", 0.05m)
        .With("typeGroupementOperateurs", "Pas de groupement")
        .With("sousTraitanceDeclaree", true)
        .With("lieuExecution", new { code = "94028", typeCode = "Code commune" })
        .With("datePublicationDonnees", "2026-04-01")
        .With("typesPrix", new { typePrix = new[] { "Définitif révisable" } })
        .With("formePrix", "Mixte")
        .With("origineUE", 0.6m)
        .With("origineFrance", 0.255m)
        .With("considerationsEnvironnementales", new { considerationEnvironnementale = new[] { "Clause environnementale" } });

    /// <summary>A concession with every field that the order requires.</summary>
    public static DecpContract CompleteConcession(string number = "2026-C1", string grantor = Buyer) => Concession(number, grantor)
        .With("datePublicationDonnees", "2026-02-20")
        .With("dateDebutExecution", "2026-03-01")
        .With("montantSubventionPublique", 0)
        .With("considerationsEnvironnementales", new { considerationEnvironnementale = new[] { "Pas de considération environnementale" } });

    /// <summary>The holders of a market, the lead member first.</summary>
    public static object Holders(params IEnumerable<string> sirets) => sirets.Select(s => new { titulaire = new { id = s, typeIdentifiant = "SIRET" } }).ToArray();

    /// <summary>A modification of a market; null leaves a property out.</summary>
    public static object Modification(int id, string on, decimal? amount = null, int? months = null, string? holder = null)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = id, ["dateNotificationModification"] = on, ["datePublicationDonneesModification"] = on,
        };
        if (amount is not null) fields["montant"] = amount;
        if (months is not null) fields["dureeMois"] = months;
        if (holder is not null) fields["titulaires"] = new[] { new { titulaire = new { id = holder, typeIdentifiant = "SIRET" } } };
        return new { modification = fields };
    }

    /// <summary>A subcontract of a market.</summary>
    public static object Subcontract(int id, string subcontractor, decimal amount = 10_000, string on = "2026-05-01") => new
    {
        acteSousTraitance = new
        {
            id, sousTraitant = new { id = subcontractor, typeIdentifiant = "SIRET" }, dureeMois = 12, dateNotification = on, datePublicationDonnees = on,
            montant = amount, variationPrix = "Révisable",
        },
    };

    /// <summary>A modification of a subcontract.</summary>
    public static object SubcontractChange(int id, string on, decimal amount) => new
    {
        modificationActeSousTraitance = new { id, dateNotificationModificationSousTraitance = on, datePublicationDonnees = on, montant = amount },
    };

    /// <summary>A file in today's shape: markets in one list, concessions in the other.</summary>
    public static byte[] With(params IEnumerable<DecpContract> contracts)
    {
        var lists = contracts.ToLookup(c => c.IsConcession, c => c.Json);
        return Bytes($$$"""{"marches":{"marche":[{{{string.Join(",\n", lists[false])}}}],"contrat-concession":[{{{string.Join(",\n", lists[true])}}}]}}""");
    }

    /// <summary>A file in the older shape: all in one list.</summary>
    public static byte[] Mixed(params IEnumerable<DecpContract> contracts) =>
        Bytes($$$"""{"marches":[{{{string.Join(",", contracts.Select(c => c.Json))}}}]}""");

    /// <summary>A file of <paramref name="count"/> contracts, each made when it is read: of any size, and never in memory as a whole.</summary>
    public static Stream Generated(int count, Func<int, DecpContract> contract) => new GeneratedStream(
        Enumerable.Range(0, count).Select(i => Bytes($"{(i == 0 ? string.Empty : ",\n")}{contract(i).Json}"))
            .Prepend(Bytes("""{"marches":{"marche":["""))
            .Append(Bytes("]}}")));

    /// <summary>Text as a file holds it.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>One contract of a file. Immutable: each change gives another.</summary>
public sealed class DecpContract
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;

    /// <summary>A contract without fields.</summary>
    public DecpContract(bool isConcession)
        : this(isConcession, [])
    {
    }

    private DecpContract(bool isConcession, IReadOnlyList<KeyValuePair<string, string>> fields) => (IsConcession, _fields) = (isConcession, fields);

    /// <summary>Which list it goes to.</summary>
    public bool IsConcession { get; }

    /// <summary>The JSON object.</summary>
    public string Json => $"{{{string.Join(",", _fields.Select(f => $"{JsonSerializer.Serialize(f.Key)}:{f.Value}"))}}}";

    /// <summary>With this value, written as JSON.</summary>
    public DecpContract With(string field, object? value) => WithJson(field, JsonSerializer.Serialize(value, Readable));

    /// <summary>With this very JSON: <c>1e17</c>, or something broken.</summary>
    public DecpContract WithJson(string field, string json)
    {
        var changed = new KeyValuePair<string, string>(field, json);
        return _fields.Any(f => f.Key == field)
            ? new DecpContract(IsConcession, [.. _fields.Select(f => f.Key == field ? changed : f)])
            : new DecpContract(IsConcession, [.. _fields, changed]);
    }

    /// <summary>Without this field.</summary>
    public DecpContract Without(string field) => new(IsConcession, [.. _fields.Where(f => f.Key != field)]);
}
