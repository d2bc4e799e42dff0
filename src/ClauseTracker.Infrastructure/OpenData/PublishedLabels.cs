using System.Globalization;
using System.Text;
using System.Text.Json;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// The words of a closed list of the order of 22 December 2022, both ways: written exactly, read as buyers write them (joined in one
/// text, without accents, in capitals).
/// </summary>
/// <typeparam name="T">The enumeration; of flags when several words may stand together.</typeparam>
internal sealed class PublishedLabels<T>
    where T : struct, Enum
{
    private readonly (T Value, int Number, string Label, byte[] Utf8, string Folded)[] _labels;

    public PublishedLabels(params IEnumerable<(T Value, string Label)> labels) =>
        _labels = [.. labels.Select(l => (l.Value, Convert.ToInt32(l.Value, CultureInfo.InvariantCulture), l.Label, Encoding.UTF8.GetBytes(l.Label), PublishedLabels.Fold(l.Label)))];

    /// <summary>The label of a value; null when the list has none for it.</summary>
    public string? Label(T value)
    {
        foreach (var label in _labels)
        {
            if (EqualityComparer<T>.Default.Equals(label.Value, value)) return label.Label;
        }

        return null;
    }

    /// <summary>The labels of the flags that are set, in the order of the list.</summary>
    public IEnumerable<string> LabelsOf(T flags) => _labels.Where(l => flags.HasFlag(l.Value)).Select(l => l.Label);

    /// <summary>The number of the value that the text says, 0 when none; several flags when it says several.</summary>
    public int Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return 0;
        if (!reader.ValueIsEscaped)
        {
            var bytes = reader.ValueSpan;
            foreach (var label in _labels)
            {
                if (label.Utf8.Length == bytes.Length && bytes.SequenceEqual(label.Utf8)) return label.Number;
            }
        }

        return PublishedText.Raw(ref reader) is { } text ? Parse(text) : 0;
    }

    /// <summary>The number of the one value that the text says, 0 when none.</summary>
    public int ReadOne(ref Utf8JsonReader reader)
    {
        var read = Read(ref reader);
        return Array.Exists(_labels, l => l.Number == read) ? read : 0;
    }

    private int Parse(string text)
    {
        var whole = One(PublishedLabels.Fold(text));
        return whole != 0 ? whole : text.Split(PublishedLabels.Separators, StringSplitOptions.RemoveEmptyEntries).Aggregate(0, (all, part) => all | One(PublishedLabels.Fold(part)));
    }

    private int One(string folded)
    {
        foreach (var label in _labels)
        {
            if (label.Folded == folded) return label.Number;
        }

        return 0;
    }
}

/// <summary>The closed lists.</summary>
internal static class PublishedLabels
{
    private const string Around = " []\"'\u00A0\t\r";

    public static readonly char[] Separators = [',', ';', '|', '/', '\n'];

    public static readonly PublishedLabels<PurchasingTechniques> Techniques = new(
        (PurchasingTechniques.FrameworkAgreement, "Accord-cadre"), (PurchasingTechniques.DesignContest, "Concours"),
        (PurchasingTechniques.QualificationSystem, "Système de qualification"), (PurchasingTechniques.DynamicPurchasingSystem, "Système d'acquisition dynamique"),
        (PurchasingTechniques.ElectronicCatalogue, "Catalogue électronique"), (PurchasingTechniques.ElectronicAuction, "Enchère électronique"),
        (PurchasingTechniques.NotApplicable, "Sans objet"));

    public static readonly PublishedLabels<ExecutionArrangements> Arrangements = new(
        (ExecutionArrangements.Tranches, "Tranches"), (ExecutionArrangements.CallOffOrders, "Bons de commande"),
        (ExecutionArrangements.FollowOnContracts, "Marchés subséquents"), (ExecutionArrangements.NotApplicable, "Sans objet"));

    public static readonly PublishedLabels<GeneralConditions> GeneralConditions = new(
        (Domain.PublicContracts.GeneralConditions.Works, "Travaux"), (Domain.PublicContracts.GeneralConditions.ProjectManagement, "Maitrise d'œuvre"),
        (Domain.PublicContracts.GeneralConditions.SuppliesAndServices, "Fournitures courantes et services"),
        (Domain.PublicContracts.GeneralConditions.IndustrialContracts, "Marchés industriels"),
        (Domain.PublicContracts.GeneralConditions.IntellectualServices, "Prestations intellectuelles"),
        (Domain.PublicContracts.GeneralConditions.InformationTechnology, "Techniques de l'information et de la communication"),
        (Domain.PublicContracts.GeneralConditions.None, "Pas de CCAG"));

    public static readonly PublishedLabels<PublishedGrouping> Groupings = new(
        (PublishedGrouping.Joint, "Conjoint"), (PublishedGrouping.Several, "Solidaire"), (PublishedGrouping.None, "Pas de groupement"));

    public static readonly PublishedLabels<PlaceCodeKind> PlaceKinds = new(
        (PlaceCodeKind.Postcode, "Code postal"), (PlaceCodeKind.Commune, "Code commune"), (PlaceCodeKind.District, "Code arrondissement"),
        (PlaceCodeKind.Canton, "Code canton"), (PlaceCodeKind.Department, "Code département"), (PlaceCodeKind.Region, "Code région"), (PlaceCodeKind.Country, "Code pays"));

    public static readonly PublishedLabels<PriceKinds> PriceKinds = new(
        (Domain.PublicContracts.PriceKinds.Firm, "Définitif ferme"), (Domain.PublicContracts.PriceKinds.Updatable, "Définitif actualisable"),
        (Domain.PublicContracts.PriceKinds.Revisable, "Définitif révisable"), (Domain.PublicContracts.PriceKinds.Provisional, "Provisoire"));

    public static readonly PublishedLabels<PriceForm> PriceForms = new(
        (PriceForm.UnitPrice, "Unitaire"), (PriceForm.LumpSum, "Forfaitaire"), (PriceForm.Mixed, "Mixte"));

    public static readonly PublishedLabels<EnvironmentalConsiderations> Environmental = new(
        (EnvironmentalConsiderations.ExecutionCondition, "Clause environnementale"), (EnvironmentalConsiderations.AwardCriterion, "Critère environnemental"),
        (EnvironmentalConsiderations.SaidToBeNone, "Pas de considération environnementale"));

    public static readonly PublishedLabels<PriceVariation> PriceVariations = new(
        (PriceVariation.Firm, "Ferme"), (PriceVariation.Updatable, "Actualisable"), (PriceVariation.Revisable, "Révisable"));

    /// <summary>Capitals without accents, ligatures and marks around: what two ways of writing a label have in common.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim(Around))
        {
            var capital = char.ToUpperInvariant(c);
            if (capital == 'Œ') folded.Append("OE");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(Plain(capital));
        }

        return folded.ToString();
    }

    // Not by normalisation: it throws on what is no character, and files hold that too.
    private static char Plain(char capital) => capital switch
    {
        'É' or 'È' or 'Ê' or 'Ë' => 'E',
        'À' or 'Â' => 'A',
        'Î' or 'Ï' => 'I',
        'Ô' => 'O',
        'Ù' or 'Û' => 'U',
        'Ç' => 'C',
        '’' => '\'',
        _ => capital,
    };
}
