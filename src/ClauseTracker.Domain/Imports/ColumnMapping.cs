using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Imports;

/// <summary>What one column of the file means.</summary>
/// <param name="MappingId">The mapping.</param>
/// <param name="Number">1, 2, 3… in the mapping.</param>
/// <param name="Heading">The heading as the file writes it; null for a value that the whole file has, without a column.</param>
/// <param name="Meaning">What it tells; null for a column to leave aside.</param>
/// <param name="Value">The value that the whole file has; null for a column. Never of a person.</param>
[SharedByAll("Part of the mapping, read through it.")]
public sealed record MappedColumn(ColumnMappingId MappingId, int Number, string? Heading, HoursMeaning? Meaning, string? Value);

/// <summary>
/// What the headings of a firm's files of hours mean, decided once by a person and remembered: the next file of the firm with the same
/// headings is read without asking.
/// </summary>
[SharedByAll("The headings of a firm's own form: whoever receives its files reads them alike. Holds nothing of people.")]
public sealed class ColumnMapping : IVersioned
{
    /// <summary>Longest heading and longest constant, in characters.</summary>
    public const int TextLength = 200;

    /// <summary>Length of a signature: a SHA-256 in hexadecimal.</summary>
    public const int SignatureLength = 64;

    /// <summary>Most columns of a mapping.</summary>
    public const int MostColumns = 256;

    private readonly List<MappedColumn> _columns = [];

    private ColumnMapping()
    {
    }

    public ColumnMappingId Id { get; private init; }

    /// <summary>The firm or structure whose file it is; one mapping for each form of it.</summary>
    public OrganisationId EmployerId { get; private init; }

    /// <summary>Stands for the headings, whatever their order.</summary>
    public string Signature { get; private init; } = string.Empty;

    /// <summary>Who decided last; null for the system.</summary>
    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    public IReadOnlyList<MappedColumn> Columns => _columns;

    public long Version { get; private set; }

    /// <summary>A mapping that says nothing yet.</summary>
    public static ColumnMapping Begin(ColumnMappingId id, OrganisationId employer, string signature) => new() { Id = id, EmployerId = employer, Signature = signature };

    /// <summary>Decides what every column means, in place of what was decided before.</summary>
    /// <param name="columns">Each heading with its meaning; null leaves the column aside.</param>
    /// <param name="constants">What the whole file has one value of.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">The moment.</param>
    [return: DoNotIgnore]
    public Result Decide(
        IReadOnlyList<(string Heading, HoursMeaning? Meaning)> columns, IReadOnlyList<(HoursMeaning Meaning, string Value)> constants, UserId? by, DateTimeOffset now)
    {
        var meanings = columns.Select(c => c.Meaning).OfType<HoursMeaning>().Concat(constants.Select(c => c.Meaning)).ToList();
        if (meanings.GroupBy(m => m).FirstOrDefault(g => g.Count() > 1) is { } twice) return new ColumnMappingErrors.MeaningTwice(twice.Key);
        if (columns.Count > MostColumns) return new SharedErrors.TooLong("Columns", MostColumns);
        if (columns.Any(c => c.Heading.Length > TextLength) || constants.Any(c => c.Value.Length > TextLength)) return new SharedErrors.TooLong("Columns", TextLength);
        if (constants.FirstOrDefault(c => !c.Meaning.MayBeConstant()) is { Value: not null } wrong) return new ColumnMappingErrors.NotConstant(wrong.Meaning);
        _columns.Clear();
        _columns.AddRange(columns.Select((c, i) => new MappedColumn(Id, i + 1, c.Heading, c.Meaning, null)));
        _columns.AddRange(constants.Select((c, i) => new MappedColumn(Id, columns.Count + i + 1, null, c.Meaning, c.Value.Trim())));
        (DecidedBy, DecidedAt) = (by, now);
        return Result.Success();
    }
}

public readonly record struct ColumnMappingId(Guid Value) : IEntityId<ColumnMappingId>
{
    public static ColumnMappingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Refusals about what columns mean.</summary>
public static class ColumnMappingErrors
{
    /// <summary>Two columns, or a column and a constant, for the same thing: choosing would be guessing.</summary>
    public sealed record MeaningTwice(HoursMeaning Meaning) : Error("ColumnMapping.MeaningTwice", ErrorKind.Invalid, "Columns")
    {
        public override IReadOnlyList<object?> Arguments => [Meaning];
    }

    /// <summary>A whole file cannot have one person, one month for ever, or one number of hours.</summary>
    public sealed record NotConstant(HoursMeaning Meaning) : Error("ColumnMapping.NotConstant", ErrorKind.Invalid, "Columns")
    {
        public override IReadOnlyList<object?> Arguments => [Meaning];
    }
}
