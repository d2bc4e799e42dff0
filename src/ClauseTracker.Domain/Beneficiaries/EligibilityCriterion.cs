namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Why a person is far from employment: the national default list (CCAG 16.1.1; field's codes kept). A buyer's own come as data later.</summary>
public enum EligibilityCriterion
{
    /// <summary>Long-term job seeker, over 12 months.</summary>
    DELD = 1,

    /// <summary>Recipient of the RSA.</summary>
    RSA = 2,

    /// <summary>Recognised disabled worker, L5212-13 CT.</summary>
    BOETH = 3,

    /// <summary>Recipient of another minimum allowance (ASS, AAH, invalidity…).</summary>
    ALLOCATION = 4,

    /// <summary>Under 26, without qualification, out of school six months or more.</summary>
    JEUNE_SQ = 5,

    /// <summary>Under 26, with a diploma, six months without activity.</summary>
    JEUNE_DIP = 6,

    /// <summary>Job seeker over 50.</summary>
    SENIOR = 7,

    /// <summary>Young person in a support scheme (PACEA, CEJ, SMA, SMV).</summary>
    JEUNE_ACC = 8,

    /// <summary>Resident of a priority urban district, far from employment.</summary>
    QPV = 9,

    /// <summary>Refugee or beneficiary of subsidiary protection.</summary>
    REFUGIE = 10,

    /// <summary>Reasoned proposal of a referrer (France Travail, PLIE, mission locale, Cap emploi…).</summary>
    PROPOSITION = 11,

    /// <summary>Employed or made available by an insertion structure (AI, ETTI, EI, ACI).</summary>
    STRUCT_IAE = 12,

    /// <summary>Employed in an adapted structure (EA, EATT, ESAT).</summary>
    STRUCT_ADAPTE = 13,

    /// <summary>In a scheme of the second chance (EPIDE, E2C).</summary>
    STRUCT_DISPO = 14,

    /// <summary>On an insertion path in a GEIQ.</summary>
    STRUCT_GEIQ = 15,

    /// <summary>Participant of a PLIE.</summary>
    PLIE = 16,
}

/// <summary>Sex, for statistics.</summary>
public enum Sex
{
    Unknown = 0,
    Female = 1,
    Male = 2,
}
