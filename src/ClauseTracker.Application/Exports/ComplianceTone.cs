namespace ClauseTracker.Application.Exports;

/// <summary>How a state reads at a glance: the application decides it, a writer gives it a colour.</summary>
public enum ComplianceTone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral = 1,

    /// <summary>As it should be.</summary>
    Good = 2,

    /// <summary>Something is awaited.</summary>
    Waiting = 3,

    /// <summary>Something must be done.</summary>
    Bad = 4,
}
