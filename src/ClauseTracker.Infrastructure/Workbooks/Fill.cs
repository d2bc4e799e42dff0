using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Ways to fill a cell of a block.</summary>
internal static class Fill
{
    public static Action<IXLCell> Text(string text) => cell =>
    {
        SheetStyle.Format(cell.Style, CellKind.Text);
        CellText.Write(cell, text);
    };

    public static Action<IXLCell> Value(CellKind kind, decimal value) => cell =>
    {
        SheetStyle.Format(cell.Style, kind);
        cell.SetValue(value);
    };

    public static Action<IXLCell> Day(CellKind kind, DateOnly day) => cell =>
    {
        SheetStyle.Format(cell.Style, kind);
        cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
    };

    /// <summary>A formula that is given the number of its row.</summary>
    public static Action<IXLCell> Formula(FormulaResults results, CellKind kind, Func<int, string> formula, decimal result) => cell =>
    {
        SheetStyle.Format(cell.Style, kind);
        results.Set(cell, formula(cell.Address.RowNumber), result);
    };
}
