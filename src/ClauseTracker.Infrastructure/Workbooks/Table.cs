using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>A sheet that holds one table under a title band, with its totals, its filter and its print set-up.</summary>
internal sealed class Table<TRow>
{
    private readonly string name;
    private readonly IReadOnlyList<Column<TRow>> columns;
    private readonly IReadOnlyList<TRow> rows;

    /// <param name="name">The sheet's name in the texts: <c>Sheet.name</c> and <c>Title.name</c>.</param>
    /// <param name="columns">From left to right; the first is filled on every row.</param>
    /// <param name="rows">From top to bottom.</param>
    public Table(string name, IReadOnlyList<Column<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        Layout = new TableLayout(SheetName.Safe(WorkbookTexts.Get("Sheet." + name)), [.. columns.Select(column => column.Key)], rows.Count);
    }

    public TableLayout Layout { get; }

    /// <summary>Columns that stay in sight when the reader scrolls to the right.</summary>
    public int FrozenColumns { get; init; } = 2;

    public XLPaperSize Paper { get; init; } = XLPaperSize.A4Paper;

    /// <summary>Adds the sheet to the workbook.</summary>
    public void WriteTo(XLWorkbook workbook, WorkbookFrame frame, FormulaResults results)
    {
        var sheet = workbook.AddWorksheet(Layout.SheetName);
        frame.WriteBand(sheet, name, columns.Count);
        for (var position = 0; position < columns.Count; position++) WriteColumn(sheet, position + 1, columns[position], results);
        SetHeights(sheet);
        SheetStyle.TotalRow(sheet.Range(TableLayout.TotalRow, 1, TableLayout.TotalRow, columns.Count));
        SheetStyle.HeaderRow(sheet.Range(TableLayout.HeaderRow, 1, TableLayout.HeaderRow, columns.Count));
        sheet.Range(TableLayout.HeaderRow, 1, Layout.LastRow, columns.Count).SetAutoFilter();
        sheet.SheetView.Freeze(TableLayout.HeaderRow, FrozenColumns);
        SheetStyle.Banded(sheet.Range(TableLayout.FirstRow, 1, Layout.LastRow, columns.Count));
        frame.SetUpPrint(sheet, Paper);
        sheet.PageSetup.SetRowsToRepeatAtTop(TableLayout.HeaderRow, TableLayout.HeaderRow);
    }

    private void WriteColumn(IXLWorksheet sheet, int position, Column<TRow> column, FormulaResults results)
    {
        sheet.Column(position).Width = column.Width;
        sheet.Cell(TableLayout.HeaderRow, position).SetValue(WorkbookTexts.Get("Column." + column.Key));
        WriteTotal(sheet.Cell(TableLayout.TotalRow, position), column, position == 1, results);
        var body = sheet.Range(TableLayout.FirstRow, position, Layout.LastRow, position);
        SheetStyle.BodyColumn(body, column.Kind);
        for (var index = 0; index < rows.Count; index++)
            WriteCell(sheet.Cell(TableLayout.FirstRow + index, position), column, rows[index], results);
        if (column.Tone is { } tone) SheetStyle.Tones(body, rows.Select(tone));
        if (column.Kind == CellKind.Share) SheetStyle.Bar(body);
    }

    // Spreadsheets do not all fit the height of a row to its wrapped texts on opening, and this library cannot without GDI+.
    private void SetHeights(IXLWorksheet sheet)
    {
        var texts = columns.Where(column => column.Long is not null).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            var lines = texts.Select(column => RowHeight.LinesOf(column.Long!(rows[index]), column.Width)).DefaultIfEmpty(1).Max();
            if (lines > 1) sheet.Row(TableLayout.FirstRow + index).Height = RowHeight.Of(lines);
        }
    }

    private void WriteCell(IXLCell cell, Column<TRow> column, TRow row, FormulaResults results)
    {
        if (column.RowFormula is { } formula) results.Set(cell, formula(Layout, cell.Address.RowNumber), column.Value!(row));
        else column.Write!(cell, row);
    }

    private void WriteTotal(IXLCell cell, Column<TRow> column, bool isFirst, FormulaResults results)
    {
        if (isFirst) cell.SetValue(WorkbookTexts.Get("Table.Total")).Style.Alignment.SetIndent(1);
        if (column.Total is not { } total) return;
        SheetStyle.Format(cell.Style, column.Kind);
        results.Set(cell, total(Layout), column.TotalResult?.Invoke() ?? rows.Sum(column.Value!));
    }
}
