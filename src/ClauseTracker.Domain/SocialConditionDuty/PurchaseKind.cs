using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>What is bought, as European thresholds tell purchases apart.</summary>
public enum PurchaseKind
{
    Works = 1,
    Services = 2,
    Supplies = 3,

    /// <summary>Any concession, whether of works or of services.</summary>
    Concession = 4,
}

/// <summary>How the kind of a purchase is read.</summary>
public static class PurchaseKinds
{
    private static readonly IReadOnlyList<PurchaseKind> OfMarkets = [PurchaseKind.Works, PurchaseKind.Services, PurchaseKind.Supplies];

    /// <summary>
    /// What a contract may buy: one kind when its family or its code says it, every kind of a market when it has no code. Divisions of the common
    /// procurement vocabulary (Regulation 213/2008): 45 is works, 50 to 98 services, the others supplies.
    /// </summary>
    public static IReadOnlyList<PurchaseKind> Of(ContractFamily family, string? cpvCode)
    {
        if (family == ContractFamily.Concession) return [PurchaseKind.Concession];
        if (cpvCode is not { Length: >= 2 } || !char.IsAsciiDigit(cpvCode[0]) || !char.IsAsciiDigit(cpvCode[1])) return OfMarkets;
        var division = ((cpvCode[0] - '0') * 10) + cpvCode[1] - '0';
        return [division == 45 ? PurchaseKind.Works : division >= 50 ? PurchaseKind.Services : PurchaseKind.Supplies];
    }
}
