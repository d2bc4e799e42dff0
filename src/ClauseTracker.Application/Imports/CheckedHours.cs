using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>What a file of hours would change, as its check found it: kept in the file store until it is confirmed or given up. Holds ids and hours, no name.</summary>
public sealed record CheckedHours
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };

    /// <summary>Rows of hours read.</summary>
    public int Rows { get; init; }

    public IReadOnlyList<CheckedStatement> Statements { get; init; } = [];

    /// <summary>What is to be corrected; with any of them nothing is stored.</summary>
    public IReadOnlyList<ProblemTold> Problems { get; init; } = [];

    /// <summary>How the file was read.</summary>
    public HoursFileLayout Layout { get; init; } = HoursFileLayout.Plain;

    public ColumnMappingId? Mapping { get; init; }

    public string Sheet { get; init; } = string.Empty;

    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What the title block gave.</summary>
    public IReadOnlyDictionary<HoursMeaning, string> Given { get; init; } = new Dictionary<HoursMeaning, string>();

    public int HiddenRows { get; init; }

    public bool HasMacro { get; init; }

    public bool HasMonthColumns { get; init; }

    /// <summary>Keeps it; gives its key.</summary>
    public Task<string> KeepAsync(IFileStore files, CancellationToken cancellation) =>
        files.WriteAsync(content => JsonSerializer.SerializeAsync(content, this, Options, cancellation), cancellation);

    /// <summary>Reads what was kept.</summary>
    public static async Task<CheckedHours> ReadAsync(Stream kept, CancellationToken cancellation) =>
        (await JsonSerializer.DeserializeAsync<CheckedHours>(kept, Options, cancellation))!;
}

/// <summary>What would become of one statement.</summary>
/// <param name="Change">New, changed, a correction, or the same.</param>
/// <param name="Seen">The statement that the check saw; null when the month had none.</param>
/// <param name="SeenVersion">Its version: another one at the confirmation says that somebody changed it meanwhile.</param>
/// <param name="Lines">The hours of the file.</param>
/// <param name="Left">Hours declared before for people whom the file does not name: they are taken away.</param>
public sealed record CheckedStatement(
    Guid Clause, Guid Employer, int Month, StatementChange Change, Guid? Seen, long SeenVersion, IReadOnlyList<CheckedLine> Lines, IReadOnlyList<CheckedLine> Left);

/// <summary>The hours of one placement.</summary>
/// <param name="Before">Hundredths declared before; null when nothing was.</param>
/// <param name="After">Hundredths that the file says; zero for who is left out.</param>
public sealed record CheckedLine(
    [property: JsonPropertyName("p")] Guid Placement, [property: JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Before, [property: JsonPropertyName("a")] long After);

/// <summary>What lines of hours come to.</summary>
internal static class CheckedLines
{
    public static bool IsNew(this CheckedLine line) => line is { Before: null, After: > 0 };

    public static bool IsChanged(this CheckedLine line) => line.Before is { } before && before != line.After;

    public static bool IsSame(this CheckedLine line) => (line.Before ?? 0) == line.After;

    /// <summary>The lines worth showing: those that are not the same.</summary>
    public static IEnumerable<CheckedLine> Changes(this CheckedStatement statement) => statement.Lines.Where(l => !l.IsSame()).Concat(statement.Left);

    /// <summary>Lines whose hours change, or go.</summary>
    public static int ChangedLines(this CheckedStatement statement) => statement.Lines.Count(IsChanged) + statement.Left.Count;

    public static Hours HoursBefore(this IEnumerable<CheckedStatement> statements) => new(statements.Sum(s => s.Lines.Sum(l => l.Before ?? 0) + s.Left.Sum(l => l.Before ?? 0)));

    public static Hours HoursAfter(this IEnumerable<CheckedStatement> statements) => new(statements.Sum(s => s.Lines.Sum(l => l.After)));
}

/// <summary>What a check came to, in short; the whole is in the file store.</summary>
/// <param name="Key">Key of the <see cref="CheckedHours"/>; null when the headings must be explained first.</param>
/// <param name="Problems">Rows to correct.</param>
/// <param name="Unclear">Why the headings must be explained, or null.</param>
public sealed record HoursCheckOutcome(string? Key, int Problems, RefusalTold? Unclear);

/// <summary>What was asked of a check.</summary>
/// <param name="Firm">The firm that sent the file itself, or null.</param>
public sealed record HoursCheckAsked(HoursFileChoices Choices, FirmSender? Firm = null);

/// <summary>What was asked of a storing.</summary>
/// <param name="Upload">Key of the firm's file, to delete with the rest.</param>
/// <param name="Rows">Rows of the file, for the progress bar.</param>
/// <param name="Firm">The firm that sent the file itself, or null.</param>
public sealed record HoursStoreAsked(bool ValidateAtOnce, string Upload, int Rows, FirmSender? Firm = null);
