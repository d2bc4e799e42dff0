using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClauseTracker.Benchmarks.OpenData;

/// <summary>
/// Writes a seeded file of essential procurement data of a wanted size: markets of about 2.5 kB as platforms publish them, of many
/// buyers, some with modifications and subcontracts. The same seed and size give the same bytes.
/// </summary>
internal sealed class DecpGenerator(int seed)
{
    private const int Buyers = 2000;
    private const int Companies = 20_000;

    private static readonly string[] Words =
    [
        "travaux", "entretien", "fourniture", "réhabilitation", "école", "éclairage", "voirie", "espaces", "verts", "nettoyage", "maîtrise", "d'œuvre", "logements",
        "restauration", "collective", "transport", "scolaire", "maintenance", "ascenseurs", "chauffage", "réseau", "assainissement", "étanchéité", "menuiseries", "lot", "n°",
    ];

    private static readonly string[] Procedures = ["Procédure adaptée", "Appel d'offres ouvert", "Procédure avec négociation"];

    private readonly Random _random = new(seed);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>SIRET of one of the buyers, from 0.</summary>
    public static string Buyer(int number) => Siret(200_000_000 + number);

    /// <summary>Writes at least <paramref name="bytes"/>; gives the number of records.</summary>
    public async Task<int> WriteAsync(Stream target, long bytes, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartObject("marches");
        json.WriteStartArray("marche");
        var (written, records) = (0L, 0);
        while (written < bytes)
        {
            for (var i = 0; i < 200; i++) Market(json, ++records);
            written += await FlushAsync(json, target, cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        await FlushAsync(json, target, cancellation);
        return records;
    }

    private async Task<long> FlushAsync(Utf8JsonWriter json, Stream target, CancellationToken cancellation)
    {
        await json.FlushAsync(cancellation);
        var count = _buffer.WrittenCount;
        await target.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
        return count;
    }

    private void Market(Utf8JsonWriter json, int number)
    {
        var day = new DateOnly(2024, 1, 1).AddDays(_random.Next(900));
        json.WriteStartObject();
        json.WriteString("id", number.ToString("D10", CultureInfo.InvariantCulture));
        json.WriteStartObject("acheteur");
        json.WriteString("id", Buyer(_random.Next(Buyers)));
        json.WriteEndObject();
        json.WriteString("nature", "Marché");
        json.WriteString("objet", string.Join(' ', Enumerable.Range(0, 15 + _random.Next(25)).Select(_ => Words[_random.Next(Words.Length)])));
        json.WriteString("codeCPV", "45000000");
        List(json, "techniques", "technique", "Sans objet");
        List(json, "modalitesExecution", "modaliteExecution", "Bons de commande");
        json.WriteBoolean("marcheInnovant", false);
        json.WriteString("ccag", "Travaux");
        json.WriteNumber("offresRecues", 1 + _random.Next(12));
        json.WriteBoolean("attributionAvance", true);
        json.WriteNumber("tauxAvance", 0.05m);
        json.WriteString("typeGroupementOperateurs", "Pas de groupement");
        json.WriteBoolean("sousTraitanceDeclaree", false);
        json.WriteString("procedure", Procedures[_random.Next(Procedures.Length)]);
        json.WriteStartObject("lieuExecution");
        json.WriteString("code", (94_000 + _random.Next(100)).ToString(CultureInfo.InvariantCulture));
        json.WriteString("typeCode", "Code postal");
        json.WriteEndObject();
        json.WriteNumber("dureeMois", 1 + _random.Next(60));
        json.WriteString("dateNotification", Day(day));
        json.WriteString("datePublicationDonnees", Day(day.AddDays(20)));
        json.WriteNumber("montant", 40_000 + (_random.Next(500_000_00) / 100m));
        List(json, "typesPrix", "typePrix", "Définitif révisable");
        json.WriteString("formePrix", "Unitaire");
        Holders(json, "titulaires", 1 + _random.Next(2));
        List(json, "considerationsSociales", "considerationSociale", _random.Next(4) == 0 ? "Clause sociale" : "Pas de considération sociale");
        List(json, "considerationsEnvironnementales", "considerationEnvironnementale", "Clause environnementale");
        if (_random.Next(5) == 0) Modifications(json, day);
        if (_random.Next(10) == 0) Subcontract(json, day);
        json.WriteEndObject();
    }

    private void Modifications(Utf8JsonWriter json, DateOnly day)
    {
        json.WriteStartArray("modifications");
        for (var id = 1; id <= 1 + _random.Next(3); id++)
        {
            json.WriteStartObject();
            json.WriteStartObject("modification");
            json.WriteNumber("id", id);
            json.WriteString("dateNotificationModification", Day(day.AddDays(60 * id)));
            json.WriteString("datePublicationDonneesModification", Day(day.AddDays((60 * id) + 10)));
            json.WriteNumber("montant", 50_000 + _random.Next(500_000));
            Holders(json, "titulaires", 1);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Subcontract(Utf8JsonWriter json, DateOnly day)
    {
        json.WriteStartArray("actesSousTraitance");
        json.WriteStartObject();
        json.WriteStartObject("acteSousTraitance");
        json.WriteNumber("id", 1);
        json.WriteStartObject("sousTraitant");
        json.WriteString("id", Siret(500_000_000 + _random.Next(Companies)));
        json.WriteString("typeIdentifiant", "SIRET");
        json.WriteEndObject();
        json.WriteNumber("dureeMois", 6);
        json.WriteString("dateNotification", Day(day.AddDays(30)));
        json.WriteString("datePublicationDonnees", Day(day.AddDays(40)));
        json.WriteNumber("montant", 10_000 + _random.Next(30_000));
        json.WriteString("variationPrix", "Ferme");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Holders(Utf8JsonWriter json, string name, int count)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            json.WriteStartObject("titulaire");
            json.WriteString("id", Siret(500_000_000 + _random.Next(Companies)));
            json.WriteString("typeIdentifiant", "SIRET");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, string item, string value)
    {
        json.WriteStartObject(name);
        json.WriteStartArray(item);
        json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A SIRET that passes its check, from nine digits.</summary>
    private static string Siret(int siren)
    {
        var thirteen = siren.ToString("D9", CultureInfo.InvariantCulture) + "0001";
        var check = Enumerable.Range(0, 10).Select(d => thirteen + d.ToString(CultureInfo.InvariantCulture)).First(Domain.Shared.Siret.IsLuhn);
        return check;
    }
}
