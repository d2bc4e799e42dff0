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

    /// <summary>It broke: a fault of the application or of the machine, not of the file.</summary>
    Failed = 5,

    /// <summary>Its files were deleted: its result cannot be shown any more.</summary>
    Expired = 6,
}

/// <summary>What a long piece of work is.</summary>
public enum OperationKind
{
    /// <summary>Contracts from published data. Also what every operation was before there were kinds.</summary>
    ContractImport = 0,

    /// <summary>Reading a firm's file of hours and saying what it would change.</summary>
    HoursCheck = 1,

    /// <summary>Storing what such a check said, once confirmed.</summary>
    HoursStore = 2,

    /// <summary>The same check of a file that the firm itself sent.</summary>
    FirmHoursCheck = 3,

    /// <summary>The same storing, confirmed by the firm. Its id is the id of the import.</summary>
    FirmHoursStore = 4,
}

/// <summary>Long work that a user asked for: they may leave and come back to its result. A restart takes it up again.</summary>
[SharedByAll("Shown to the user who asked for it alone.")]
public sealed class BackgroundOperation
{
    /// <summary>Longest file name kept, in characters.</summary>
    public const int FileNameLength = 200;

    /// <summary>Stands for whoever has no account.</summary>
    public static UserId Nobody => default;

    public Guid Id { get; init; }

    public OperationKind Kind { get; init; }

    /// <summary>Who asked, whose roles it runs with; <see cref="Nobody"/> for a firm that came by its link, which the parameters name.</summary>
    public UserId AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The key, in the file store, of the file to work on.</summary>
    public string FileKey { get; init; } = string.Empty;

    /// <summary>As uploaded; empty where it may name somebody.</summary>
    public string FileName { get; init; } = string.Empty;

    /// <summary>What was asked, as JSON.</summary>
    public string Parameters { get; init; } = string.Empty;

    public OperationStatus Status { get; set; } = OperationStatus.Waiting;

    /// <summary>Records handled so far.</summary>
    public long Progress { get; set; }

    /// <summary>The outcome as JSON, once there is one.</summary>
    public string? Outcome { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
