namespace ClauseTracker.Domain.FirmLinks;

/// <summary>What a firm has to do with a clause; decides what it sees of it.</summary>
public enum FirmRole
{
    /// <summary>Holds the contract or the lot; answers to the buyer for all of the clause.</summary>
    Holder = 1,

    /// <summary>Member of the consortium that holds it, other than the lead.</summary>
    CoHolder = 2,

    /// <summary>Carries out a part of the contract for its holder.</summary>
    Subcontractor = 3,

    /// <summary>Employs somebody on the clause.</summary>
    Employer = 4,
}

/// <summary>How a firm's role on a clause is found, and what it opens.</summary>
public static class FirmRoles
{
    /// <summary>The role, or null for a firm that has nothing to do with the clause.</summary>
    /// <param name="holderNumber">Its number among the holders of the contract (1 leads), or null.</param>
    /// <param name="isConsortium">True when the holders answer together; else each has its own lots.</param>
    /// <param name="lotIsAnothers">True when the clause is on a lot that another holder carries out alone.</param>
    /// <param name="subcontracts">True when it is a subcontractor of the contract.</param>
    /// <param name="employs">True when it employs, or employed, somebody on the clause.</param>
    public static FirmRole? Of(int? holderNumber, bool isConsortium, bool lotIsAnothers, bool subcontracts, bool employs) => holderNumber switch
    {
        1 when !lotIsAnothers || isConsortium => FirmRole.Holder,
        > 1 when !lotIsAnothers => isConsortium ? FirmRole.CoHolder : FirmRole.Holder,
        _ when subcontracts => FirmRole.Subcontractor,
        _ when employs => FirmRole.Employer,
        _ => null,
    };

    /// <summary>True for those who see what the whole clause owes and each employer's total; the others see their own hours.</summary>
    public static bool SeesTheWhole(this FirmRole role) => role is FirmRole.Holder or FirmRole.CoHolder;
}
