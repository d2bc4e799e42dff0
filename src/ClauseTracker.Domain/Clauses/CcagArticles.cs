namespace ClauseTracker.Domain.Clauses;

/// <summary>
/// The article of the general conditions (CCAG of 2021) on insertion, from the name that published data give them. A proposal that its author
/// may change: 16.1 of the CCAG-TIC was read (verified), that of FCS and PI is cited by a contract (secondary), 20.1 of the CCAG-Travaux is usual
/// knowledge to confirm, and the numbers of MOE and MI were not found (fact sheet §1.5).
/// </summary>
public static class CcagArticles
{
    /// <summary>« CCAG-Travaux, article 20.1 »; null when the contract has no general conditions or they are not known.</summary>
    public static string? Suggest(string? published) => published?.Trim().ToUpperInvariant() switch
    {
        "TRAVAUX" => "CCAG-Travaux, article 20.1",
        "FOURNITURES COURANTES ET SERVICES" => "CCAG-FCS, article 16.1",
        "PRESTATIONS INTELLECTUELLES" => "CCAG-PI, article 16.1",
        "TECHNIQUES DE L'INFORMATION ET DE LA COMMUNICATION" or "TECHNIQUES DE L’INFORMATION ET DE LA COMMUNICATION" => "CCAG-TIC, article 16.1",
        "MAITRISE D'ŒUVRE" or "MAITRISE D’ŒUVRE" or "MAÎTRISE D'ŒUVRE" => "CCAG-MOE",
        "MARCHÉS INDUSTRIELS" => "CCAG-MI",
        _ => null,
    };
}
