namespace ClauseTracker.Domain.PublicContracts;

/// <summary>Techniques d'achat (closed list of the order of 22 December 2022).</summary>
[Flags]
public enum PurchasingTechniques
{
    /// <summary>The source does not say.</summary>
    None = 0,

    /// <summary>« Accord-cadre ».</summary>
    FrameworkAgreement = 1,

    /// <summary>« Concours ».</summary>
    DesignContest = 2,

    /// <summary>« Système de qualification ».</summary>
    QualificationSystem = 4,

    /// <summary>« Système d'acquisition dynamique ».</summary>
    DynamicPurchasingSystem = 8,

    /// <summary>« Catalogue électronique ».</summary>
    ElectronicCatalogue = 16,

    /// <summary>« Enchère électronique ».</summary>
    ElectronicAuction = 32,

    /// <summary>« Sans objet »: said to be none of them.</summary>
    NotApplicable = 64,
}

/// <summary>Modalités d'exécution (closed list of the order).</summary>
[Flags]
public enum ExecutionArrangements
{
    /// <summary>The source does not say.</summary>
    None = 0,

    /// <summary>« Tranches ».</summary>
    Tranches = 1,

    /// <summary>« Bons de commande ».</summary>
    CallOffOrders = 2,

    /// <summary>« Marchés subséquents ».</summary>
    FollowOnContracts = 4,

    /// <summary>« Sans objet »: said to be none of them.</summary>
    NotApplicable = 8,
}

/// <summary>Cahier des clauses administratives générales of reference (closed list of the order; the six CCAG of 30 March 2021).</summary>
public enum GeneralConditions
{
    Works = 1,
    ProjectManagement = 2,
    SuppliesAndServices = 3,
    IndustrialContracts = 4,
    IntellectualServices = 5,
    InformationTechnology = 6,

    /// <summary>« Pas de CCAG ».</summary>
    None = 7,
}

/// <summary>Type de groupement d'opérateurs, as published (closed list of the order).</summary>
public enum PublishedGrouping
{
    /// <summary>« Conjoint ».</summary>
    Joint = 1,

    /// <summary>« Solidaire ».</summary>
    Several = 2,

    /// <summary>« Pas de groupement ».</summary>
    None = 3,
}

/// <summary>What the code of a place names (closed list of the order).</summary>
public enum PlaceCodeKind
{
    Postcode = 1,
    Commune = 2,
    District = 3,
    Canton = 4,
    Department = 5,
    Region = 6,
    Country = 7,
}

/// <summary>Types de prix (closed list of the order).</summary>
[Flags]
public enum PriceKinds
{
    /// <summary>The source does not say.</summary>
    None = 0,

    /// <summary>« Définitif ferme ».</summary>
    Firm = 1,

    /// <summary>« Définitif actualisable ».</summary>
    Updatable = 2,

    /// <summary>« Définitif révisable ».</summary>
    Revisable = 4,

    /// <summary>« Provisoire ».</summary>
    Provisional = 8,
}

/// <summary>Forme du prix (closed list of the order).</summary>
public enum PriceForm
{
    UnitPrice = 1,
    LumpSum = 2,
    Mixed = 3,
}

/// <summary>Considérations environnementales (closed list of the order).</summary>
[Flags]
public enum EnvironmentalConsiderations
{
    /// <summary>The source does not say.</summary>
    None = 0,

    /// <summary>« Clause environnementale ».</summary>
    ExecutionCondition = 1,

    /// <summary>« Critère environnemental ».</summary>
    AwardCriterion = 2,

    /// <summary>« Pas de considération environnementale ».</summary>
    SaidToBeNone = 4,
}

/// <summary>How the price of a subcontract varies (closed list of the order).</summary>
public enum PriceVariation
{
    /// <summary>« Ferme ».</summary>
    Firm = 1,

    /// <summary>« Actualisable ».</summary>
    Updatable = 2,

    /// <summary>« Révisable ».</summary>
    Revisable = 3,
}
