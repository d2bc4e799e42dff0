using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>A column of a table.</summary>
/// <param name="Key">Its name in formulas; its title is the text <c>Column.Key</c>.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Write">Fills its cell of a row; null for a column of formulas.</param>
internal sealed record Column<TRow>(string Key, double Width, CellKind Kind, Action<IXLCell, TRow>? Write)
{
    /// <summary>The formula of a row, given its number, or null for a column of values.</summary>
    public Func<TableLayout, int, string>? RowFormula { get; init; }

    /// <summary>The number of a row, for columns that have a total or a formula.</summary>
    public Func<TRow, decimal>? Value { get; init; }

    /// <summary>The formula of its total, or null when it has none.</summary>
    public Func<TableLayout, string>? Total { get; init; }

    /// <summary>What that formula gives; null for the sum of the values.</summary>
    public Func<decimal>? TotalResult { get; init; }

    /// <summary>The text of a row, for columns whose texts may take several lines.</summary>
    public Func<TRow, string?>? Long { get; init; }

    /// <summary>The text of a row and how it reads, or null for a column without colours.</summary>
    public Func<TRow, (string Text, ComplianceTone Tone)>? Tone { get; init; }

    /// <summary>The same column, with the sum of its values above it.</summary>
    public Column<TRow> Summed() => this with { Total = layout => $"SUM({layout.Values(Key)})" };

    public static Column<TRow> Text(string key, double width, Func<TRow, string?> read) =>
        new(key, width, CellKind.Text, (cell, row) => CellText.Write(cell, read(row)));

    public static Column<TRow> LongText(string key, double width, Func<TRow, string?> read) =>
        new(key, width, CellKind.LongText, (cell, row) => CellText.Write(cell, read(row))) { Long = read };

    public static Column<TRow> Status(string key, double width, Func<TRow, string> read, Func<TRow, ComplianceTone> tone) =>
        Text(key, width, read) with { Tone = row => (CellText.Clean(read(row)), tone(row)) };

    public static Column<TRow> Number(string key, double width, Func<TRow, int> read) =>
        new(key, width, CellKind.Number, (cell, row) => cell.SetValue(read(row)));

    public static Column<TRow> Hours(string key, Func<TRow, Hours> read) =>
        new(key, 12, CellKind.Hours, (cell, row) => cell.SetValue(read(row).Value)) { Value = row => read(row).Value };

    public static Column<TRow> Share(string key, Func<TRow, decimal> read) =>
        new(key, 12, CellKind.Share, (cell, row) => cell.SetValue(read(row)));

    public static Column<TRow> Day(string key, Func<TRow, DateOnly?> read) =>
        new(key, 12, CellKind.Day, (cell, row) => WriteDay(cell, read(row)));

    public static Column<TRow> Month(string key, Func<TRow, YearMonth> read) =>
        new(key, 10, CellKind.Month, (cell, row) => WriteDay(cell, read(row).FirstDay));

    public static Column<TRow> Moment(string key, Func<TRow, DateTimeOffset> read) =>
        new(key, 17, CellKind.Moment, (cell, row) => cell.SetValue(read(row).DateTime));

    /// <summary>A column that the spreadsheet computes; the formula is given the number of its row, the value is what it gives.</summary>
    public static Column<TRow> Formula(string key, CellKind kind, Func<TableLayout, int, string> formula, Func<TRow, decimal> value) =>
        new(key, 12, kind, null) { RowFormula = formula, Value = value };

    private static void WriteDay(IXLCell cell, DateOnly? day)
    {
        if (day is { } known) cell.SetValue(known.ToDateTime(TimeOnly.MinValue));
    }
}
