namespace ClauseTracker.Domain.Reconciliation;

/// <summary>Why a declared line counts or not. The order in which the rules are asked is that of docs/counting-rules; the first that speaks gives the reason. Numbers are stored.</summary>
public enum ReasonCode
{
    Counted = 0,

    /// <summary>Awaits a facilitator: pending.</summary>
    NotValidated = 1,
    OutsidePlacement = 2,
    OutsideContractPeriod = 3,
    ModeNotAllowed = 4,
    PublicNotAllowed = 5,
    NotEligibleOnDate = 6,
    BeyondCountingWindow = 7,

    /// <summary>The placement stood still all the days of the month that it holds.</summary>
    Suspended = 8,
}

/// <summary>How a clause stands against the time elapsed.</summary>
public enum StandingStatus
{
    NotStarted = 1,
    OnTrack = 2,
    Late = 3,
    Met = 4,

    /// <summary>Over, with hours missing.</summary>
    Shortfall = 5,
}
