using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>The row of headings of a table.</summary>
/// <param name="Table">Where it was found.</param>
/// <param name="Row">The row itself.</param>
/// <param name="Columns">Number of the column, from 0, by property of <see cref="HoursFileRow"/> (and <see cref="HoursMeaning.Year"/>).</param>
internal sealed record HeaderRow(Table Table, TableRow Row, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>Columns up to the last heading.</summary>
    public int Width { get; } = 1 + Enumerable.Range(0, Row.Cells.Count).Last(i => Row.Cells[i] is not null);

    /// <summary>The columns that hold the hours of one month each; empty when a column tells the month.</summary>
    public IReadOnlyList<MonthColumn> Months { get; init; } = [];

    /// <summary>What no column tells: from the title block, or said by the user.</summary>
    public IReadOnlyDictionary<string, object> Given { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>The sheets that have all that is needed, in the order of the file.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The heading as the file writes it.</summary>
    public string Heading(string column) => CellText.Of(Row.At(Columns[column]));

    /// <summary>Stands for headings, whatever their order, accents and capitals.</summary>
    public static string SignatureOf(TableRow row)
    {
        var headings = row.Cells.Where(c => c is not null).Select(c => Headings.Simplify(CellText.Of(c))).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings))));
    }
}

/// <summary>A column that holds the hours of one month.</summary>
/// <param name="Index">Number of the column, from 0.</param>
/// <param name="Heading">As the file writes it.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Year">Null when the heading does not say it.</param>
internal sealed record MonthColumn(int Index, string Heading, int Month, int? Year);
