using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Application.Demo;

/// <summary>Names that nobody bears: each says that it is an example.</summary>
internal static class DemoNames
{
    public static readonly IReadOnlyList<string> Family =
    [
        "Testardeau", "Démonin", "Fictiaux", "Exemplard", "Modélinier", "Gabaritte", "Maquettier", "Prototin", "Simulard", "Factissier", "Imaginot", "Inventeau",
        "Bidonnel", "Provisoirac", "Figurinet", "Pseudonin", "Anonymet", "Essaillard", "Illustreau", "Spéciminel", "Virtuelleau", "Hypothéron", "Fablierac", "Romaneskou", "Échantillac",
    ];

    private static readonly IReadOnlyList<string> Men =
    [
        "Exemplin", "Témoinard", "Modélien", "Fictor", "Testinien", "Esquissien", "Brouillonet", "Canevassier", "Croquisard", "Démonstan", "Gabarien", "Protonin", "Simulien", "Factorin", "Fablien", "Inventin",
    ];

    private static readonly IReadOnlyList<string> Women =
    [
        "Exempline", "Fictorine", "Testinette", "Modéliane", "Maquettine", "Ébauchette", "Esquissine", "Démonstine", "Figurinelle", "Simuline", "Factorette", "Fabliane", "Inventine", "Romanine", "Prototine", "Gabarine",
    ];

    /// <summary>Every given name, for whoever must check that none of them lies about.</summary>
    public static IEnumerable<string> Given => Men.Concat(Women);

    /// <summary>A name that no other number of the same sex has, up to 400.</summary>
    public static (string Family, string Given) Of(int number, Sex sex)
    {
        var given = sex == Sex.Female ? Women : Men;
        return (Family[number % Family.Count], given[number / Family.Count % given.Count]);
    }
}
