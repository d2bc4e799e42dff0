using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClauseTracker.Testing;

/// <summary>
/// The rules of essential procurement data (order of 22 December 2022, DECP 2.0) as we know them, written a second time and without a
/// look at the writer: which properties, which of them required, which values.
/// </summary>
public static partial class StrictFormat
{
    private static readonly string[] IdentifierKinds = ["SIRET", "TVA", "TAHITI", "RIDET", "FRWF", "IREP", "HORS-UE"];

    private static readonly Dictionary<string, Func<JsonElement, bool>> Market = new(StringComparer.Ordinal)
    {
        ["id*"] = Text(16),
        ["acheteur*"] = Object(new() { ["id*"] = Siret }),
        ["nature*"] = OneOf("Marché", "Marché de partenariat", "Marché de défense ou de sécurité"),
        ["objet*"] = Text(1000),
        ["codeCPV*"] = Matches(Cpv()),
        ["techniques*"] = Some("technique", "Accord-cadre", "Concours", "Système de qualification", "Système d'acquisition dynamique", "Catalogue électronique", "Enchère électronique", "Sans objet"),
        ["modalitesExecution*"] = Some("modaliteExecution", "Tranches", "Bons de commande", "Marchés subséquents", "Sans objet"),
        ["idAccordCadre"] = Text(16),
        ["marcheInnovant*"] = YesOrNo,
        ["ccag*"] = OneOf(
            "Travaux", "Maitrise d'œuvre", "Fournitures courantes et services", "Marchés industriels", "Prestations intellectuelles",
            "Techniques de l'information et de la communication", "Pas de CCAG"),
        ["offresRecues*"] = Whole,
        ["attributionAvance*"] = YesOrNo,
        ["tauxAvance"] = Share,
        ["typeGroupementOperateurs*"] = OneOf("Conjoint", "Solidaire", "Pas de groupement"),
        ["sousTraitanceDeclaree*"] = YesOrNo,
        ["actesSousTraitance"] = List("acteSousTraitance", new()
        {
            ["id*"] = Whole, ["sousTraitant*"] = Object(Company), ["dureeMois*"] = Whole, ["dateNotification*"] = Matches(Day()), ["datePublicationDonnees*"] = Matches(Day()),
            ["montant*"] = Amount, ["variationPrix*"] = OneOf("Ferme", "Actualisable", "Révisable"),
        }),
        ["procedure*"] = OneOf(
            "Procédure adaptée", "Appel d'offres ouvert", "Appel d'offres restreint", "Procédure avec négociation",
            "Marché passé sans publicité ni mise en concurrence préalable", "Dialogue compétitif"),
        ["lieuExecution*"] = Object(new()
        {
            ["code*"] = Text(100), ["typeCode*"] = OneOf("Code postal", "Code commune", "Code arrondissement", "Code canton", "Code département", "Code région", "Code pays"),
        }),
        ["dureeMois*"] = Whole,
        ["dateNotification*"] = Matches(Day()),
        ["datePublicationDonnees*"] = Matches(Day()),
        ["montant*"] = Amount,
        ["typesPrix*"] = Some("typePrix", "Définitif ferme", "Définitif actualisable", "Définitif révisable", "Provisoire"),
        ["formePrix*"] = OneOf("Unitaire", "Forfaitaire", "Mixte"),
        ["origineUE"] = Share,
        ["origineFrance"] = Share,
        ["titulaires*"] = List("titulaire", Company),
        ["considerationsSociales*"] = Some("considerationSociale", "Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale"),
        ["considerationsEnvironnementales*"] = Some("considerationEnvironnementale", Environmental),
        ["modificationsActesSousTraitance"] = List("modificationActeSousTraitance", new()
        {
            ["id*"] = Whole, ["dureeMois"] = Whole, ["dateNotificationModificationSousTraitance*"] = Matches(Day()), ["montant"] = Amount, ["datePublicationDonnees*"] = Matches(Day()),
        }),
        ["modifications"] = List("modification", new()
        {
            ["id*"] = Whole, ["dateNotificationModification*"] = Matches(Day()), ["datePublicationDonneesModification*"] = Matches(Day()), ["dureeMois"] = Whole, ["montant"] = Amount,
            ["titulaires"] = List("titulaire", Company),
        }),
    };

    private static readonly Dictionary<string, Func<JsonElement, bool>> Concession = new(StringComparer.Ordinal)
    {
        ["id*"] = Text(16),
        ["autoriteConcedante*"] = Object(new() { ["id*"] = Siret }),
        ["nature*"] = OneOf("Concession de travaux", "Concession de service", "Concession de service public", "Délégation de service public"),
        ["objet*"] = Text(1000),
        ["procedure*"] = OneOf("Procédure négociée ouverte", "Procédure non négociée ouverte", "Procédure négociée restreinte", "Procédure non négociée restreinte"),
        ["dureeMois*"] = Whole,
        ["dateSignature*"] = Matches(Day()),
        ["datePublicationDonnees*"] = Matches(Day()),
        ["dateDebutExecution*"] = Matches(Day()),
        ["valeurGlobale*"] = Amount,
        ["montantSubventionPublique*"] = value => value.ValueKind == JsonValueKind.Number && value.GetDecimal() >= 0,
        ["concessionnaires*"] = List("concessionnaire", Company),
        ["considerationsSociales*"] = Some("considerationSociale", "Clause sociale", "Critère social", "Concession réservée", "Pas de considération sociale"),
        ["considerationsEnvironnementales*"] = Some("considerationEnvironnementale", Environmental),
        ["modifications"] = List("modification", new()
        {
            ["id*"] = Whole, ["dateSignatureModification*"] = Matches(Day()), ["datePublicationDonneesModification*"] = Matches(Day()), ["dureeMois"] = Whole, ["valeurGlobale"] = Amount,
        }),
    };

    private static Dictionary<string, Func<JsonElement, bool>> Company => new(StringComparer.Ordinal) { ["typeIdentifiant*"] = OneOf(IdentifierKinds), ["id*"] = Text(100) };

    private static string[] Environmental => ["Clause environnementale", "Critère environnemental", "Pas de considération environnementale"];

    /// <summary>What is wrong with a file, one line each: the contract and the property.</summary>
    public static IReadOnlyList<string> Violations(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.EnumerateObject().Select(p => p.Name).SequenceEqual(["marches"]) is false) return ["the root holds marches alone"];
        var lists = root.GetProperty("marches");
        var violations = new List<string>();
        foreach (var list in lists.EnumerateObject())
        {
            var rules = list.Name switch { "marche" => Market, "contrat-concession" => Concession, _ => null };
            if (rules is null) violations.Add($"{list.Name} is no list of contracts");
            else violations.AddRange(list.Value.EnumerateArray().SelectMany((contract, i) => Of(contract, rules).Select(name => $"{list.Name}[{i + 1}].{name}")));
        }

        return violations;
    }

    private static IEnumerable<string> Of(JsonElement element, Dictionary<string, Func<JsonElement, bool>> rules)
    {
        if (element.ValueKind != JsonValueKind.Object) return ["no object"];
        var there = element.EnumerateObject().Select(p => p.Name).ToList();
        var unknown = there.Where(name => !rules.ContainsKey(name) && !rules.ContainsKey($"{name}*"));
        var missing = rules.Keys.Where(k => k.EndsWith('*')).Select(k => k[..^1]).Except(there, StringComparer.Ordinal);
        var wrong = element.EnumerateObject().Where(p => (rules.GetValueOrDefault(p.Name) ?? rules.GetValueOrDefault($"{p.Name}*")) is { } rule && !rule(p.Value)).Select(p => p.Name);
        var twice = there.GroupBy(name => name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
        return unknown.Concat(missing).Concat(wrong).Concat(twice);
    }

    private static bool Siret(JsonElement value) => Matches(FourteenDigits())(value);

    private static bool YesOrNo(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool Whole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1;

    private static bool Amount(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetDecimal() >= 1;

    private static bool Share(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetDecimal() is >= 0 and <= 1;

    private static Func<JsonElement, bool> Text(int most) => value => value.ValueKind == JsonValueKind.String && value.GetString()!.Length is var length && length >= 1 && length <= most;

    private static Func<JsonElement, bool> OneOf(params string[] labels) => value => value.ValueKind == JsonValueKind.String && labels.Contains(value.GetString(), StringComparer.Ordinal);

    private static Func<JsonElement, bool> Matches(Regex pattern) => value => value.ValueKind == JsonValueKind.String && pattern.IsMatch(value.GetString()!);

    private static Func<JsonElement, bool> Object(Dictionary<string, Func<JsonElement, bool>> rules) => value => !Of(value, rules).Any();

    private static Func<JsonElement, bool> Some(string item, params string[] labels) => Object(new(StringComparer.Ordinal)
    {
        [$"{item}*"] = value => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(v => OneOf(labels)(v)) && AllDiffer(value),
    });

    private static Func<JsonElement, bool> List(string item, Dictionary<string, Func<JsonElement, bool>> rules) => value =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && AllDiffer(value)
        && value.EnumerateArray().All(v => Object(new(StringComparer.Ordinal) { [$"{item}*"] = Object(rules) })(v));

    private static bool AllDiffer(JsonElement array) =>
        array.EnumerateArray().Select(v => v.GetRawText()).Distinct(StringComparer.Ordinal).Count() == array.GetArrayLength();

    [GeneratedRegex(@"^[0-9]{14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FourteenDigits();

    [GeneratedRegex(@"^[0-9]{8}(-[0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cpv();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
