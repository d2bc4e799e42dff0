using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Where a long piece of work is.</summary>
public enum OperationStatus
{
    Waiting = 1,
    Running = 2,
    Done = 3,
    Refused = 4,
}

/// <summary>Long work that a user asked for: they may leave and come back to its result. A restart takes it up again.</summary>
[SharedByAll("Shown to the user who asked for it alone.")]
public sealed class BackgroundOperation
{
    /// <summary>Longest file name kept, in characters.</summary>
    public const int FileNameLength = 200;

    public Guid Id { get; init; }

    /// <summary>Who asked, whose roles it runs with.</summary>
    public UserId AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The upload's key in the file store.</summary>
    public string FileKey { get; init; } = string.Empty;

    public string FileName { get; init; } = string.Empty;

    /// <summary>What was asked, as JSON (filters).</summary>
    public string Parameters { get; init; } = string.Empty;

    public OperationStatus Status { get; set; } = OperationStatus.Waiting;

    /// <summary>Records handled so far.</summary>
    public long Progress { get; set; }

    /// <summary>The outcome as JSON, once there is one.</summary>
    public string? Outcome { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
