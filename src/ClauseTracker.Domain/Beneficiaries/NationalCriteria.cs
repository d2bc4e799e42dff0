namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Codes of the national default list (<see cref="EligibilitySeeds"/>), for the few places that name one: examples, the demo territory, tests.</summary>
public static class NationalCriteria
{
    public static readonly CriterionCode DELD = CriterionCode.Known("DELD");
    public static readonly CriterionCode RSA = CriterionCode.Known("RSA");
    public static readonly CriterionCode BOETH = CriterionCode.Known("BOETH");
    public static readonly CriterionCode ALLOCATION = CriterionCode.Known("ALLOCATION");
    public static readonly CriterionCode JEUNE_SQ = CriterionCode.Known("JEUNE_SQ");
    public static readonly CriterionCode JEUNE_DIP = CriterionCode.Known("JEUNE_DIP");
    public static readonly CriterionCode SENIOR = CriterionCode.Known("SENIOR");
    public static readonly CriterionCode JEUNE_ACC = CriterionCode.Known("JEUNE_ACC");
    public static readonly CriterionCode QPV = CriterionCode.Known("QPV");
    public static readonly CriterionCode REFUGIE = CriterionCode.Known("REFUGIE");
    public static readonly CriterionCode PROPOSITION = CriterionCode.Known("PROPOSITION");
    public static readonly CriterionCode STRUCT_IAE = CriterionCode.Known("STRUCT_IAE");
    public static readonly CriterionCode STRUCT_ADAPTE = CriterionCode.Known("STRUCT_ADAPTE");
    public static readonly CriterionCode STRUCT_DISPO = CriterionCode.Known("STRUCT_DISPO");
    public static readonly CriterionCode STRUCT_GEIQ = CriterionCode.Known("STRUCT_GEIQ");
    public static readonly CriterionCode PLIE = CriterionCode.Known("PLIE");
    public static readonly CriterionCode STRUCT_REGIE = CriterionCode.Known("STRUCT_REGIE");
    public static readonly CriterionCode STRUCT_PENIT = CriterionCode.Known("STRUCT_PENIT");
}
