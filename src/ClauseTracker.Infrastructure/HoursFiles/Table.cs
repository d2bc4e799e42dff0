namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>One row that is not blank.</summary>
/// <param name="Number">Row of the sheet, from 1.</param>
/// <param name="Cells">
/// From column A on: null when blank, else string, double, bool, DateTime, TimeSpan (a duration) or <see cref="CellError"/>.
/// </param>
internal sealed record TableRow(int Number, IReadOnlyList<object?> Cells)
{
    /// <summary>True when the spreadsheet program does not show it: filtered away, or hidden by hand.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cell of that column, counted from 0.</summary>
    public object? At(int column) => column < Cells.Count ? Cells[column] : null;
}

/// <summary>A cell whose formula failed.</summary>
/// <param name="Shown"><c>#REF!</c>, or the formula itself when it was never calculated.</param>
internal sealed record CellError(string Shown);

/// <summary>A sheet of a workbook, or a CSV.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="IsCommaSeparated">True for a CSV whose separator is also the French decimal mark.</param>
/// <param name="Rows">Reads the rows anew each time it is enumerated.</param>
internal sealed record Table(string Name, bool IsCommaSeparated, IEnumerable<TableRow> Rows)
{
    /// <summary>Cells to the right of this column are no part of a table of hours.</summary>
    public const int MostColumns = 256;

    /// <summary>True when the workbook has a macro.</summary>
    public bool HasMacro { get; init; }
}

/// <summary>The quotation marks of <paramref name="row"/> do not match.</summary>
internal sealed class BrokenQuotesException(int row) : Exception
{
    public int Row { get; } = row;
}
