using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Where the cells of a table are, known before it is written, so that the formulas of other sheets can point to them.</summary>
/// <param name="sheetName">Name of its sheet.</param>
/// <param name="keys">Its columns, from left to right.</param>
/// <param name="rowCount">Its rows of data.</param>
internal sealed class TableLayout(string sheetName, IReadOnlyList<string> keys, int rowCount)
{
    /// <summary>The row of totals stands above the data: a filter or a sort never touches it.</summary>
    public const int TotalRow = 4;

    /// <summary>The row of column titles.</summary>
    public const int HeaderRow = 5;

    /// <summary>The first row of data.</summary>
    public const int FirstRow = 6;

    public string SheetName => sheetName;

    public int ColumnCount => keys.Count;

    /// <summary>Rows of data.</summary>
    public int RowCount => rowCount;

    /// <summary>The last row of data; an empty table keeps one blank row, so that its ranges exist.</summary>
    public int LastRow => FirstRow + Math.Max(rowCount, 1) - 1;

    /// <summary>All the values of a column, addressed from any sheet.</summary>
    public string Values(string key) =>
        $"{Sheet}!${Letter(key)}${FirstRow}:${Letter(key)}${LastRow}";

    /// <summary>The values of the first column, which no row leaves blank.</summary>
    public string Rows() => Values(keys[0]);

    /// <summary>The total of a column, addressed from any sheet.</summary>
    public string Total(string key) => $"{Sheet}!${Letter(key)}${TotalRow}";

    /// <summary>A cell of a row, addressed from the same sheet.</summary>
    public string Cell(string key, int row) => $"${Letter(key)}{row}";

    private string Sheet => Workbooks.SheetName.Quoted(sheetName);

    private string Letter(string key)
    {
        for (var position = 0; position < keys.Count; position++)
            if (keys[position] == key) return XLHelper.GetColumnLetterFromNumber(position + 1);
        throw new ArgumentOutOfRangeException(nameof(key), key, null);
    }
}
