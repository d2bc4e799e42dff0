namespace ClauseTracker.Application.History;

/// <summary>What an event of a history is about; one looks for one of them at a time.</summary>
public enum HistoryTopic
{
    /// <summary>Hours declared, checked, imported; months closed.</summary>
    Statements = 1,

    /// <summary>Letters sent, reminders stopped, addresses that no longer work.</summary>
    Messages = 2,

    /// <summary>People at work: start, renewal, suspension, end.</summary>
    Placements = 3,

    /// <summary>The contract and what it owes.</summary>
    Contract = 4,

    /// <summary>Criteria, barriers, trainings and exits of a person.</summary>
    Pathway = 5,

    /// <summary>Candidates and what became of them.</summary>
    Sourcing = 6,

    /// <summary>Files attached and removed.</summary>
    Documents = 7,

    /// <summary>Links, contacts and agreements of a firm.</summary>
    Firm = 8,
}

/// <summary>What happened. The tens name the topic: see <see cref="HistoryKinds.Topic"/>.</summary>
public enum HistoryKind
{
    StatementSubmitted = 101,

    /// <summary>« Nothing this month ».</summary>
    NothingSubmitted = 102,
    CorrectionSubmitted = 103,
    StatementReturned = 104,
    StatementValidated = 105,
    CorrectionValidated = 106,
    HoursImported = 107,
    ImportUndone = 108,
    MonthClosed = 109,
    MonthReopened = 110,

    /// <summary>A letter, in the state that it is in now.</summary>
    Message = 201,
    RemindersStopped = 202,
    RemindersResumed = 203,
    TroubleFound = 204,
    TroubleSettled = 205,

    PlacementStarted = 301,
    PlacementRenewed = 302,
    PlacementEndChanged = 303,
    PlacementSuspended = 304,
    PlacementResumed = 305,
    PlacementEnded = 306,

    ContractNotified = 401,

    /// <summary>Became known here, by hand or from published data.</summary>
    ContractRecorded = 402,
    ContractEvent = 403,
    ContractEventCancelled = 404,
    SubcontractNotified = 405,
    CommitmentRecorded = 406,
    ActionDone = 407,
    ActionWithdrawn = 408,
    DerogationDecided = 409,
    DerogationWithdrawn = 410,

    PersonRegistered = 501,
    EligibilityVerified = 502,
    EligibilityLapsed = 503,
    BarrierNoted = 504,
    BarrierLifted = 505,
    BarrierActionStarted = 506,
    BarrierActionEnded = 507,
    TrainingStarted = 508,
    TrainingEnded = 509,
    PlieJoined = 510,
    PlieLeft = 511,
    PersonLeft = 512,
    ExitKnown = 513,

    CandidateProposed = 601,
    CandidateMet = 602,
    CandidateTold = 603,

    DocumentAttached = 701,
    DocumentRemoved = 702,

    LinkGiven = 801,

    /// <summary>The last time a link was opened: earlier ones are counted, not dated.</summary>
    LinkOpened = 802,
    LinkRevoked = 803,
    ContactStarted = 804,
    ContactEnded = 805,
    AgreementDecided = 806,
    AgreementAmended = 807,
    AgreementEnded = 808,
}

/// <summary>Which topic a kind is of.</summary>
public static class HistoryKinds
{
    private const int KindsOfATopic = 100;

    public static HistoryTopic Topic(this HistoryKind kind) => (HistoryTopic)((int)kind / KindsOfATopic);
}
