using ClauseTracker.Domain.Imports;

namespace ClauseTracker.Application.Imports;

/// <summary>How to read a file whose headings do not say everything by themselves.</summary>
public sealed record HoursFileLayout
{
    /// <summary>Headings as they are, the best sheet.</summary>
    public static readonly HoursFileLayout Plain = new();

    /// <summary>The sheet to read; null for the best one.</summary>
    public string? Sheet { get; init; }

    /// <summary>What a heading means, against what it seems to mean; null leaves the column aside.</summary>
    public IReadOnlyList<(string Heading, HoursMeaning? Meaning)> Columns { get; init; } = [];

    /// <summary>Values that the whole file has without a column. A column that has the same meaning goes first.</summary>
    public IReadOnlyList<(HoursMeaning Meaning, string Value)> Constants { get; init; } = [];

    /// <summary>Values that the whole file has when neither a column, nor a constant, nor the title block says otherwise.</summary>
    public IReadOnlyList<(HoursMeaning Meaning, string Value)> Fallbacks { get; init; } = [];

    /// <summary>What a person decided, and the same firm's SIRET where no column tells the employer.</summary>
    public static HoursFileLayout Of(ColumnMapping mapping, string? sheet, string? employerSiret)
    {
        var constants = mapping.Columns.Where(c => c.Heading is null).Select(c => (c.Meaning!.Value, c.Value!)).ToList();
        if (employerSiret is not null && constants.TrueForAll(c => c.Item1 != HoursMeaning.EmployerSiret)) constants.Add((HoursMeaning.EmployerSiret, employerSiret));
        return new HoursFileLayout { Sheet = sheet, Columns = [.. mapping.Columns.Where(c => c.Heading is not null).Select(c => (c.Heading!, c.Meaning))], Constants = constants };
    }
}

/// <summary>What a file looks like before anybody has said what its columns mean.</summary>
/// <param name="Sheets">The sheets that hold a table, in the order of the file; one for a CSV.</param>
/// <param name="Sheet">The one looked at.</param>
/// <param name="Signature">Stands for its headings, whatever their order (<see cref="ColumnMapping.Signature"/>).</param>
/// <param name="Headings">Every heading with what it seems to mean.</param>
/// <param name="Given">What the title block above the table gives.</param>
/// <param name="HasMonthColumns">True when the hours stand in one column for each month.</param>
public sealed record HoursFileLook(
    IReadOnlyList<string> Sheets, string Sheet, string Signature, IReadOnlyList<HeadingLook> Headings, IReadOnlyDictionary<HoursMeaning, string> Given, bool HasMonthColumns);

/// <summary>A heading and what stands under it.</summary>
/// <param name="Heading">As the file writes it.</param>
/// <param name="Guess">What it seems to mean, or null.</param>
/// <param name="IsMonth">True for the column of one month.</param>
/// <param name="Samples">The first three values. They may name people: for the eyes of the user alone, never logged nor kept.</param>
public sealed record HeadingLook(string Heading, HoursMeaning? Guess, bool IsMonth, IReadOnlyList<string> Samples)
{
    /// <summary>Values shown of each column.</summary>
    public const int MostSamples = 3;
}
