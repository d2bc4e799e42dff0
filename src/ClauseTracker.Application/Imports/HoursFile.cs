using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A company's monthly file of hours, as it was understood.</summary>
/// <param name="Rows">The rows without a problem, in the order of the file.</param>
/// <param name="Problems">What is wrong with the others, in the order of the file. One row may have several.</param>
public sealed record HoursFile(IReadOnlyList<HoursFileRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>Largest file taken, in bytes (20 MB).</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Most rows of data taken; blank rows, totals and what stands above the headings are not counted.</summary>
    public const int MostRows = 200_000;

    /// <summary>The headings as the file writes them, by the property of <see cref="HoursFileRow"/> that each one gives.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();

    /// <summary>Stands for the headings, whatever their order (<see cref="ColumnMapping.Signature"/>).</summary>
    public string Signature { get; init; } = string.Empty;

    /// <summary>Name of the sheet that was read; that of the file, without its ending, for a CSV.</summary>
    public string Sheet { get; init; } = string.Empty;

    /// <summary>The sheets that could be read as well, the one that was among them.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What no column tells and was taken from the title block or from what the user said, as text.</summary>
    public IReadOnlyDictionary<HoursMeaning, string> Given { get; init; } = new Dictionary<HoursMeaning, string>();

    /// <summary>Rows of hours that the spreadsheet program does not show: read like the others, and said.</summary>
    public int HiddenRows { get; init; }

    /// <summary>True when the workbook has a macro, which nobody ran: its values alone were read.</summary>
    public bool HasMacro { get; init; }

    /// <summary>True when the hours stand in one column for each month.</summary>
    public bool HasMonthColumns { get; init; }

    /// <summary>Something wrong in a row, at the heading as the file writes it.</summary>
    /// <param name="property">The property of <see cref="HoursFileRow"/>.</param>
    public RowProblem ProblemOf(int row, string property, string value, Error error) => new(row, Headings.GetValueOrDefault(property, property), value, error);
}

/// <summary>One row of the file: the hours of one person, for one contract, with one employer, in one month. The form alone was checked.</summary>
/// <param name="Row">Row of the sheet, from 1, as a spreadsheet program numbers it.</param>
/// <param name="ContractNumber">The buyer's number of the contract, trimmed.</param>
/// <param name="BuyerSiret">14 digits that pass their check, or null when the file does not say.</param>
/// <param name="PersonReference">The person's reference; null when the names and the day of birth say who it is.</param>
/// <param name="FamilyName">Null when the file does not say.</param>
/// <param name="GivenName">Null when the file does not say.</param>
/// <param name="BirthDate">Null when the file does not say.</param>
/// <param name="EmployerSiret">14 digits that pass their check.</param>
/// <param name="Month">The month worked, never after the current one.</param>
/// <param name="Hours">From 0 to <see cref="Hours.MostInAMonth"/>.</param>
public sealed record HoursFileRow(
    int Row,
    string ContractNumber,
    string? BuyerSiret,
    string? PersonReference,
    string? FamilyName,
    string? GivenName,
    DateOnly? BirthDate,
    string EmployerSiret,
    YearMonth Month,
    Hours Hours);

/// <summary>Something wrong in one row.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Column">The property of <see cref="HoursFileRow"/> that the cell would give; empty when the row as a whole is wrong.</param>
/// <param name="Value">What stood in the cell, cut to <see cref="ValueLength"/> characters; always empty for what names a person.</param>
/// <param name="Error">Why it is refused.</param>
public sealed record RowProblem(int Row, string Column, string Value, Error Error)
{
    /// <summary>Longest value repeated to the user, in characters.</summary>
    public const int ValueLength = 100;
}
