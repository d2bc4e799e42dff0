namespace ClauseTracker.Domain.Clauses;

/// <summary>The legal form of a clause (Code de la commande publique).</summary>
public enum ClauseKind
{
    /// <summary>Condition of execution, L2112-2.</summary>
    ExecutionCondition = 1,

    /// <summary>Social award criterion, L2152-7 and R2152-7.</summary>
    SocialAwardCriterion = 2,

    /// <summary>Reserved contract, L2113-12 to L2113-15.</summary>
    ReservedContract = 3,

    /// <summary>Contract whose object is integration and qualification.</summary>
    IntegrationServiceContract = 4,
}

/// <summary>How hours may be carried out; the company keeps the choice among those the clause allows.</summary>
[Flags]
public enum RealisationModes
{
    None = 0,

    /// <summary>Embauche directe by the holder.</summary>
    DirectHire = 1,

    /// <summary>Mise à disposition: AI, ETTI, EATT, GEIQ, ETT.</summary>
    LabourPlacement = 2,

    /// <summary>Sous-traitance ou cotraitance: EI, ACI, régie, EA, ESAT.</summary>
    InsertionSubcontracting = 4,

    All = DirectHire | LabourPlacement | InsertionSubcontracting,
}
