namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>Sex, for statistics.</summary>
public enum Sex
{
    Unknown = 0,
    Female = 1,
    Male = 2,
}
