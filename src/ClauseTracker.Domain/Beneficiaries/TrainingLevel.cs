namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Level of training reached, in the national framework of 2019 (3 is a CAP or a BEP, 4 the baccalauréat, 5 two years after it).</summary>
public enum TrainingLevel
{
    Unknown = 0,

    /// <summary>No qualification, or below a CAP.</summary>
    BelowLevel3 = 1,
    Level3 = 2,
    Level4 = 3,
    Level5AndMore = 4,
}
