using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Calculator;

/// <summary>
/// The trades an instance starts with (fact sheet §2.2). Four shares were read in a source; the others are usual figures that no source was
/// read for, and each says so: the territory puts its own in their place.
/// </summary>
public static class TradeSeeds
{
    private const string Read = "mefsud77.fr, « Calcul des heures d’insertion »";
    private const string ReadTwice = "mefsud77.fr, laser-emploi.fr";
    private const string Usual = "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.";

    private static readonly DateOnly Start = new(2026, 1, 1);

    private static readonly (string Code, int Low, int High, string Source, Certainty Certainty)[] Lines =
    [
        ("BATIMENT", 50, 50, Read, Certainty.Verified), ("PEINTURE", 70, 70, ReadTwice, Certainty.Verified),
        ("MACONNERIE", 50, 50, Read, Certainty.Verified), ("CHARPENTE_METALLIQUE", 20, 20, Read, Certainty.Verified),
        ("DEMOLITION", 50, 50, Usual, Certainty.LocalPractice), ("VRD", 30, 35, Usual, Certainty.LocalPractice),
        ("GROS_OEUVRE", 45, 50, Usual, Certainty.LocalPractice), ("COUVERTURE", 35, 40, Usual, Certainty.LocalPractice),
        ("MENUISERIE_EXTERIEURE", 25, 30, Usual, Certainty.LocalPractice), ("MENUISERIE_INTERIEURE", 40, 40, Usual, Certainty.LocalPractice),
        ("PLATRERIE", 60, 60, Usual, Certainty.LocalPractice), ("SOLS", 40, 50, Usual, Certainty.LocalPractice),
        ("ELECTRICITE", 45, 45, Usual, Certainty.LocalPractice), ("CVC_PLOMBERIE", 40, 45, Usual, Certainty.LocalPractice),
        ("ASCENSEURS", 20, 25, Usual, Certainty.LocalPractice), ("ESPACES_VERTS_CREATION", 45, 50, Usual, Certainty.LocalPractice),
        ("ESPACES_VERTS_ENTRETIEN", 70, 80, Usual, Certainty.LocalPractice), ("NETTOYAGE", 80, 90, Usual, Certainty.LocalPractice),
        ("GARDIENNAGE", 85, 90, Usual, Certainty.LocalPractice), ("RESTAURATION", 35, 40, Usual, Certainty.LocalPractice),
        ("COLLECTE_DECHETS", 50, 60, Usual, Certainty.LocalPractice), ("PRESTATIONS_INTELLECTUELLES", 75, 90, Usual, Certainty.LocalPractice),
    ];

    /// <summary>The beginnings of CPV codes (2008), longest first, with the trade they suggest. A suggestion, never a rule.</summary>
    private static readonly (string Prefix, string Trade)[] Cpv =
    [
        ("451127", "ESPACES_VERTS_CREATION"), ("45111", "DEMOLITION"), ("45223", "CHARPENTE_METALLIQUE"), ("45233", "VRD"), ("45261", "COUVERTURE"), ("452625", "MACONNERIE"),
        ("45313", "ASCENSEURS"), ("4531", "ELECTRICITE"), ("4533", "CVC_PLOMBERIE"), ("4541", "PLATRERIE"), ("45421", "MENUISERIE_INTERIEURE"), ("45432", "SOLS"), ("45442", "PEINTURE"),
        ("45", "BATIMENT"), ("555", "RESTAURATION"), ("71", "PRESTATIONS_INTELLECTUELLES"), ("7731", "ESPACES_VERTS_ENTRETIEN"), ("7971", "GARDIENNAGE"),
        ("9051", "COLLECTE_DECHETS"), ("9091", "NETTOYAGE"),
    ];

    /// <summary>The first version of each trade.</summary>
    public static IReadOnlyList<TradeReference> All { get; } = [.. Lines.Select((line, i) => TradeReference.Of(
        TradeReferenceId.From(new Guid($"0193a000-0000-7000-8001-{i + 1:D12}")),
        new TradeFigures(line.Code, null, new Percentage(line.Low * 100), new Percentage(line.High * 100), null, null, line.Source, line.Certainty), Start, 1))];

    /// <summary>The trade that a CPV code suggests, or null.</summary>
    public static string? OfCpv(string? code) =>
        code is null ? null : Cpv.Where(c => code.StartsWith(c.Prefix, StringComparison.Ordinal)).OrderByDescending(c => c.Prefix.Length).Select(c => c.Trade).FirstOrDefault();
}
