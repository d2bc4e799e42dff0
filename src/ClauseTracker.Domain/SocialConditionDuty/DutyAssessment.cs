using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>Whether the duty applies. In order: the more a contract is worth, the higher.</summary>
public enum DutyApplies
{
    No = 0,

    /// <summary>What is known of the contract does not tell.</summary>
    Unknown = 1,
    Yes = 2,
}

/// <summary>Where a contract stands.</summary>
public enum DutyStatus
{
    /// <summary>The duty does not apply.</summary>
    NotConcerned = 1,

    /// <summary>It has a social condition, whether it had to or perhaps not.</summary>
    Satisfied = 2,

    /// <summary>A derogation stands.</summary>
    Derogation = 3,

    /// <summary>The duty applies, there is no condition and no derogation.</summary>
    AtFault = 4,

    /// <summary>There is no condition, and somebody must say more to know whether there had to be one.</summary>
    ToComplete = 5,
}

/// <summary>The one thing to do next.</summary>
public enum DutyAct
{
    None = 0,

    /// <summary>Say the day of the notice, the estimated value.</summary>
    Situate = 1,

    /// <summary>Record the thresholds of the period.</summary>
    RecordThresholds = 2,

    /// <summary>Declare a clause, or decide a derogation.</summary>
    DeclareOrDerogate = 3,
}

/// <summary>Whether a contract is subject to the duty of a social condition, how it does it, and why.</summary>
/// <param name="Applies">Whether it is subject.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Threshold">The threshold that it was compared with; null when the comparison was not needed or not possible.</param>
/// <param name="Reasons">Why, in the order in which one would say it.</param>
public sealed record DutyAssessment(DutyApplies Applies, DutyStatus Status, Money? Threshold, IReadOnlyList<DutyReason> Reasons)
{
    public DutyAct Next => Status switch
    {
        DutyStatus.AtFault => DutyAct.DeclareOrDerogate,
        DutyStatus.ToComplete => Reasons.OfType<DutyReasons.ThresholdUnknown>().Any() ? DutyAct.RecordThresholds : DutyAct.Situate,
        DutyStatus.NotConcerned or DutyStatus.Satisfied or DutyStatus.Derogation => DutyAct.None,
        _ => throw new InvalidOperationException($"Unknown status {Status}."),
    };
}
