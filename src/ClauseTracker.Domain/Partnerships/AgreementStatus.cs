namespace ClauseTracker.Domain.Partnerships;

/// <summary>Where an agreement stands; follows from its days alone.</summary>
public enum AgreementStatus
{
    /// <summary>The council did not decide yet.</summary>
    Draft = 1,

    /// <summary>Decided, and its first day is still to come.</summary>
    ToStart = 2,
    Running = 3,

    /// <summary>Running, and near enough to its end for renewal to be prepared.</summary>
    ToRenew = 4,
    Ended = 5,
}

/// <summary>Where agreements stand.</summary>
public static class AgreementStatuses
{
    public static AgreementStatus On(DateOnly day, DateOnly? decidedOn, DateOnly startsOn, DateOnly endsOn, int noticeDays) => (decidedOn, day) switch
    {
        (null, _) => AgreementStatus.Draft,
        _ when day > endsOn => AgreementStatus.Ended,
        _ when day < startsOn => AgreementStatus.ToStart,
        _ when day.DayNumber >= endsOn.DayNumber - noticeDays => AgreementStatus.ToRenew,
        _ => AgreementStatus.Running,
    };
}
