using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>Full or part time.</summary>
public enum WorkingTime
{
    FullTime = 1,
    PartTime = 2,
}

/// <summary>Why a placement ended. Nothing of the person's health or private life has a word here.</summary>
public enum PlacementEndReason
{
    /// <summary>The work contract reached its term.</summary>
    TermReached = 1,

    /// <summary>The person left for another job.</summary>
    OtherJob = 2,

    /// <summary>Ended during the trial period, by either side.</summary>
    TrialEnded = 3,

    /// <summary>Both sides agreed.</summary>
    AgreedTermination = 4,
    Resignation = 5,
    Dismissal = 6,

    /// <summary>The public contract or the works ended.</summary>
    WorksEnded = 7,

    /// <summary>The person went into training.</summary>
    Training = 8,
    Other = 19,
}

/// <summary>Why nobody works for a while. An illness is an absence like another: health is never recorded.</summary>
public enum SuspensionReason
{
    Absence = 1,
    Leave = 2,
    Training = 3,

    /// <summary>The works stand still.</summary>
    WorksStopped = 4,

    /// <summary>The person tries another job; a CDD d'insertion may be suspended for it.</summary>
    OtherJobTried = 5,
    Other = 9,
}

/// <summary>What a change of the last day was.</summary>
public enum EndChangeKind
{
    /// <summary>The day typed was corrected, or said for the first time.</summary>
    Changed = 1,

    /// <summary>The work contract was renewed.</summary>
    Renewed = 2,

    /// <summary>The person left before the last day that was known.</summary>
    EndedEarlier = 3,
}

/// <summary>Days on which a placement stands still.</summary>
/// <param name="From">First day without work.</param>
/// <param name="Until">Last one, or null while it lasts.</param>
/// <param name="Reason">Why.</param>
public sealed record PlacementSuspension(DateOnly From, DateOnly? Until, SuspensionReason Reason)
{
    /// <summary>Its days; one that lasts has no end.</summary>
    public DateRange Days => new(From, Until ?? DateOnly.MaxValue);
}

/// <summary>That the last day became another one.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="From">The last day before, or null when there was none.</param>
/// <param name="To">The last day since, or null when it goes on.</param>
/// <param name="At">When it was recorded.</param>
public sealed record PlacementEndChange(EndChangeKind Kind, DateOnly? From, DateOnly? To, DateTimeOffset At);

/// <summary>What is known of the work itself.</summary>
/// <param name="JobTitle">As people call the job.</param>
/// <param name="Rome">The job in the operational directory of jobs, or null.</param>
/// <param name="WeeklyHours">Hours a week by the work contract, or null.</param>
/// <param name="WorkingTime">Full or part time, or null.</param>
public sealed record PlacementWork(string JobTitle, RomeCode? Rome = null, Hours? WeeklyHours = null, WorkingTime? WorkingTime = null)
{
    /// <summary>A week has no more hours.</summary>
    public const int MostWeeklyHours = 168;

    internal IEnumerable<Error> Refusals()
    {
        if (JobTitle.Length > Placement.JobTitleLength) yield return new SharedErrors.TooLong(nameof(JobTitle), Placement.JobTitleLength);
        if (WeeklyHours is { } weekly && (weekly <= Hours.Zero || weekly > Hours.Of(MostWeeklyHours))) yield return new PlacementErrors.WeeklyHoursOutOfRange(weekly.Value);
    }
}
