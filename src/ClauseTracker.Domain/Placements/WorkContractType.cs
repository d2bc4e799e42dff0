namespace ClauseTracker.Domain.Placements;

/// <summary>The work contract of a placement: the codes of the national platform of inclusion (fact sheet §4.2). Numbers are stored.</summary>
public enum WorkContractType
{
    /// <summary>CDI (<c>PERMANENT</c>).</summary>
    Permanent = 1,

    /// <summary>CDD (<c>FIXED_TERM</c>).</summary>
    FixedTerm = 2,

    /// <summary>CDD d'insertion (<c>FIXED_TERM_I</c>): 4 months at least, 24 in all (L5132-5, L5132-15-1).</summary>
    FixedTermInsertion = 3,

    /// <summary>Contrat de mission (<c>TEMPORARY</c>).</summary>
    Temporary = 4,

    /// <summary>Contrat d'apprentissage (<c>APPRENTICESHIP</c>).</summary>
    Apprenticeship = 5,

    /// <summary>Contrat de professionnalisation (<c>PROFESSIONAL_TRAINING</c>).</summary>
    ProfessionalTraining = 6,

    /// <summary>CDI inclusion (<c>PERMANENT_I</c>), from 57 years on.</summary>
    PermanentInclusion = 7,

    /// <summary>CDD d'usage (<c>FIXED_TERM_USAGE</c>).</summary>
    FixedTermUsage = 8,

    /// <summary>Another one (<c>OTHER</c>).</summary>
    Other = 9,

    /// <summary>CDD d'insertion, premières heures en chantier (<c>FIXED_TERM_I_PHC</c>).</summary>
    FixedTermInsertionFirstHours = 10,

    /// <summary>CDD d'insertion, programme Convergence (<c>FIXED_TERM_I_CVG</c>).</summary>
    FixedTermInsertionConvergence = 11,

    /// <summary>CDD tremplin of an adapted enterprise (<c>FIXED_TERM_TREMPLIN</c>).</summary>
    FixedTermSpringboard = 12,

    /// <summary>Accompaniment to the creation of a business (<c>BUSINESS_CREATION</c>): independent work, in an EITI.</summary>
    BusinessCreation = 13,
}
