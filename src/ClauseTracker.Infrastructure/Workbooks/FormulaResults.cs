using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>
/// What each formula gives, to be stored beside it: mail previews and Excel's protected view show stored values and compute nothing.
/// ClosedXML 0.95 cannot store them and needs seconds to compute them, so they are kept here until the file is finished.
/// </summary>
internal sealed class FormulaResults
{
    private readonly Dictionary<(string Sheet, string Address), object> results = [];

    /// <summary>Writes a formula whose result is a number.</summary>
    public void Set(IXLCell cell, string formula, decimal result) => Keep(cell, formula, result);

    /// <summary>Writes a formula whose result is a text.</summary>
    public void Set(IXLCell cell, string formula, string result) => Keep(cell, formula, result);

    /// <summary>The result of the formula at that address, a <c>decimal</c> or a <c>string</c>.</summary>
    public object Of(string sheet, string address) => results[(sheet, address)];

    private void Keep(IXLCell cell, string formula, object result)
    {
        cell.SetFormulaA1(formula);
        results[(cell.Worksheet.Name, cell.Address.ToString()!)] = result;
    }
}
