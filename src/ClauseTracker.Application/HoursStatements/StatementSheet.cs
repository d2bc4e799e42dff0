using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>What the page of a statement shows.</summary>
/// <param name="NextToCheck">Another submitted statement, so that checking goes on with one key.</param>
public sealed record StatementSheet(
    StatementId Id, ClauseId ClauseId, OrganisationId EmployerId, string ContractNumber, string Employer, YearMonth Month, StatementStatus Status, bool IsCorrection, string? ReturnReason,
    IReadOnlyList<StatementSheetLine> Lines, StatementId? NextToCheck)
{
    /// <summary>As it is shown: a decision on another version is refused.</summary>
    public long Version { get; init; }

    /// <summary>True when it answers « nothing this month », with the reason if one was said.</summary>
    public bool IsNothing { get; init; }

    public string? NothingReason { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>Days past its day; zero when in time.</summary>
    public int DaysLate { get; init; }

    /// <summary>True when its month is closed: nothing of it moves.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What is to be looked at before it is validated.</summary>
    public IReadOnlyList<StatementRemark> Remarks { get; init; } = [];

    /// <summary>The first statement of the month and its corrections, in order; one alone when there is no correction.</summary>
    public IReadOnlyList<ChainedStatement> Chain { get; init; } = [];

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<StatementEvent> Life { get; init; } = [];
}

/// <summary>A line with the hours of the month before, which makes a jump visible.</summary>
public sealed record StatementSheetLine(string PersonReference, string JobTitle, Hours Hours, Hours? MonthBefore)
{
    public PlacementId Placement { get; init; }

    /// <summary>True in a draft while nobody has said anything of this person.</summary>
    public bool AwaitsHours { get; init; }

    /// <summary>In a correction, what the statement it corrects says; zero for who is not in it.</summary>
    public Hours? Corrected { get; init; }
}

/// <summary>A statement of the chain of a month.</summary>
/// <param name="Number">0 for the first, 1, 2… for its corrections.</param>
public sealed record ChainedStatement(StatementId Id, int Number, StatementStatus Status, Hours Hours);

/// <summary>What may happen to a statement.</summary>
public enum StatementEventKind
{
    Submitted = 1,
    Returned = 2,
    Validated = 3,
}

/// <summary>Something that happened to a statement.</summary>
/// <param name="At">As the buyers' clock shows it.</param>
/// <param name="Who">Name of the user; null for who has no account, and for the system.</param>
/// <param name="Origin">How it came in; null for what is not a submission.</param>
/// <param name="Reason">Why it was returned.</param>
/// <param name="Hours">What it declared then; null where nothing was declared.</param>
public sealed record StatementEvent(StatementEventKind Kind, DateTimeOffset At, string? Who, Origin? Origin, string? Reason, Hours? Hours);
