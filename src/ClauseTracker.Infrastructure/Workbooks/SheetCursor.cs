using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Writes the blocks of a sheet that is not one table, from top to bottom.</summary>
internal sealed class SheetCursor(IXLWorksheet sheet, int firstRow)
{
    /// <summary>The next row to be written.</summary>
    public int Row { get; private set; } = firstRow;

    /// <summary>A heading over a block, with an empty row before it.</summary>
    public void Heading(string key, int columns)
    {
        Row++;
        var range = sheet.Range(Row, 1, Row, columns);
        range.FirstCell().SetValue(WorkbookTexts.Get(key));
        range.Style.Font.SetFontSize(13).Font.SetBold().Font.SetFontColor(SheetStyle.Accent);
        range.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(SheetStyle.Accent);
        sheet.Row(Row).Height = 22;
        Row++;
    }

    /// <summary>A label and the cell to fill beside it.</summary>
    public IXLCell Fact(string key, CellKind kind)
    {
        sheet.Cell(Row, 1).SetValue(WorkbookTexts.Get(key)).Style.Font.SetFontColor(SheetStyle.Quiet);
        var cell = sheet.Cell(Row, 2);
        SheetStyle.Format(cell.Style, kind);
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(0).Alignment.SetWrapText(false).Font.SetBold();
        Row++;
        return cell;
    }

    /// <summary>A quiet note across the sheet.</summary>
    public void Note(string text)
    {
        sheet.Cell(Row, 1).SetValue(text).Style.Font.SetItalic().Font.SetFontColor(SheetStyle.Quiet);
        Row++;
    }

    /// <summary>Titles of the columns of a block.</summary>
    public void Header(params string[] keys)
    {
        for (var index = 0; index < keys.Length; index++) sheet.Cell(Row, index + 1).SetValue(WorkbookTexts.Get(keys[index]));
        SheetStyle.HeaderRow(sheet.Range(Row, 1, Row, keys.Length));
        Row++;
    }

    /// <summary>A row of a block; each cell is filled by its own action.</summary>
    public void Cells(params Action<IXLCell>[] fill)
    {
        for (var index = 0; index < fill.Length; index++) fill[index](sheet.Cell(Row, index + 1));
        Row++;
    }

    /// <summary>Large figures under small labels, side by side.</summary>
    public void Tiles(FormulaResults results, params (string Key, CellKind Kind, string Formula, decimal Result)[] tiles)
    {
        for (var index = 0; index < tiles.Length; index++)
        {
            var label = sheet.Cell(Row, index + 1);
            label.SetValue(WorkbookTexts.Get(tiles[index].Key)).Style.Font.SetFontColor(SheetStyle.Quiet);
            var value = sheet.Cell(Row + 1, index + 1);
            SheetStyle.Format(value.Style, tiles[index].Kind);
            results.Set(value, tiles[index].Formula, tiles[index].Result);
            value.Style.Font.SetFontSize(15).Font.SetBold().Font.SetFontColor(SheetStyle.Accent);
        }

        SheetStyle.Tiles(sheet.Range(Row, 1, Row + 1, tiles.Length));
        sheet.Row(Row + 2).Height = 6;
        Row += 3;
    }
}
