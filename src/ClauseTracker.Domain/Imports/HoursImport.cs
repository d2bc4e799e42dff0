using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Imports;

/// <summary>What an import did to a statement.</summary>
public enum ImportedChange
{
    /// <summary>The month had none.</summary>
    Added = 1,

    /// <summary>It said something else, or nothing yet.</summary>
    Updated = 2,

    /// <summary>The month was validated: a correction was opened.</summary>
    Corrected = 3,
}

/// <summary>One statement that an import touched, with what it said before.</summary>
public sealed class ImportedStatement : IScoped
{
    public HoursImportId ImportId { get; init; }

    public StatementId StatementId { get; init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; init; }

    public ClauseId ClauseId { get; init; }

    public OrganisationId EmployerId { get; init; }

    public YearMonth Month { get; init; }

    public ImportedChange Change { get; init; }

    /// <summary>The statement's version once imported: another one says that somebody changed it since.</summary>
    public long VersionAfter { get; init; }

    /// <summary>What it said before, as JSON (<see cref="StatementImage"/>); null when the import added it. Holds no name.</summary>
    public string? Before { get; init; }

    /// <summary>Why it cannot be taken back, or null.</summary>
    /// <param name="status">The statement's present status; null when it is gone.</param>
    /// <param name="version">Its present version.</param>
    /// <param name="employer">Name of the employer, for the refusal.</param>
    /// <param name="closed">The closed months.</param>
    public Error? Refusal(StatementStatus? status, long version, string employer, Months.ClosedMonths closed)
    {
        if (status == StatementStatus.Validated) return new HoursImportErrors.ValidatedSince(employer, Month);
        if (status is null || version != VersionAfter) return new HoursImportErrors.ChangedSince(employer, Month);
        return closed.Refusal(OrganisationId, Month);
    }
}

/// <summary>A firm's file that was taken: who, when, how much. The file itself and its name are not kept: both may name people.</summary>
[SharedByAll("Says who imported and when; shown with the statements that it touched, which are scoped.")]
public sealed class HoursImport : IVersioned
{
    private HoursImport()
    {
    }

    public HoursImportId Id { get; private init; }

    /// <summary>Null for the system.</summary>
    public UserId? ImportedBy { get; private init; }

    public DateTimeOffset ImportedAt { get; private init; }

    /// <summary>Rows of hours read.</summary>
    public int Rows { get; private init; }

    /// <summary>All hours of the file.</summary>
    public Hours Hours { get; private init; }

    /// <summary>Statements that said the same already.</summary>
    public int Unchanged { get; private init; }

    public UserId? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public long Version { get; private set; }

    public static HoursImport Record(HoursImportId id, UserId? by, DateTimeOffset now, int rows, Hours hours, int unchanged) =>
        new() { Id = id, ImportedBy = by, ImportedAt = now, Rows = rows, Hours = hours, Unchanged = unchanged };

    /// <summary>Notes that it was taken back.</summary>
    [return: DoNotIgnore]
    public Result Undo(UserId? by, DateTimeOffset now)
    {
        if (UndoneAt is not null) return new HoursImportErrors.AlreadyUndone();
        (UndoneBy, UndoneAt) = (by, now);
        return Result.Success();
    }
}

public readonly record struct HoursImportId(Guid Value) : IEntityId<HoursImportId>
{
    public static HoursImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Refusals about an import of hours.</summary>
public static class HoursImportErrors
{
    /// <summary>The file is not kept any more: confirmed, given up, or an hour old.</summary>
    public sealed record Gone() : Error("HoursImport.Gone", ErrorKind.NotFound);

    /// <summary>The file has rows to correct: nothing of it can be stored.</summary>
    public sealed record HasProblems() : Error("HoursImport.HasProblems", ErrorKind.Conflict);

    /// <summary>Undone already.</summary>
    public sealed record AlreadyUndone() : Error("HoursImport.AlreadyUndone", ErrorKind.Conflict);

    /// <summary>It touched statements of buyers that the user does not follow.</summary>
    public sealed record NotAllSeen() : Error("HoursImport.NotAllSeen", ErrorKind.Forbidden);

    /// <summary>A statement was validated: its import stays.</summary>
    public sealed record ValidatedSince(string Employer, YearMonth Month) : Error("HoursImport.ValidatedSince", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Employer, Month];
    }

    /// <summary>Somebody changed a statement after the import: undoing would undo their work.</summary>
    public sealed record ChangedSince(string Employer, YearMonth Month) : Error("HoursImport.ChangedSince", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Employer, Month];
    }
}
