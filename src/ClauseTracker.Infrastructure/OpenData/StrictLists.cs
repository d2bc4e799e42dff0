namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>The closed lists of the schema whose values are kept as texts, and the one label that a text means.</summary>
internal static class StrictLists
{
    public static readonly IReadOnlyList<string> MarketNatures = ["Marché", "Marché de partenariat", "Marché de défense ou de sécurité"];

    public static readonly IReadOnlyList<string> ConcessionNatures =
        ["Concession de travaux", "Concession de service", "Concession de service public", "Délégation de service public"];

    public static readonly IReadOnlyList<string> MarketProcedures =
    [
        "Procédure adaptée", "Appel d'offres ouvert", "Appel d'offres restreint", "Procédure avec négociation",
        "Marché passé sans publicité ni mise en concurrence préalable", "Dialogue compétitif",
    ];

    public static readonly IReadOnlyList<string> ConcessionProcedures =
        ["Procédure négociée ouverte", "Procédure non négociée ouverte", "Procédure négociée restreinte", "Procédure non négociée restreinte"];

    public static readonly IReadOnlyList<string> IdentifierKinds = ["SIRET", "TVA", "TAHITI", "RIDET", "FRWF", "IREP", "HORS-UE"];

    private static readonly Dictionary<IReadOnlyList<string>, Dictionary<string, string>> Folded =
        new IReadOnlyList<string>[] { MarketNatures, ConcessionNatures, MarketProcedures, ConcessionProcedures, IdentifierKinds }
            .ToDictionary(list => list, list => list.ToDictionary(Key, label => label, StringComparer.Ordinal));

    /// <summary>The label of the list that the text means, whatever its accents, capitals and hyphens; null when it is none of it.</summary>
    public static string? Label(IReadOnlyList<string> list, string? text) => text is null ? null : Folded[list].GetValueOrDefault(Key(text));

    private static string Key(string text) => string.Concat(PublishedLabels.Fold(text).Where(char.IsLetterOrDigit));
}
