using System.Globalization;
using System.Xml;

namespace ClauseTracker.Infrastructure.HoursFiles.Xlsx;

/// <summary>
/// Reads the rows of a sheet one after the other. Only cells that exist cost anything: the extent that a sheet declares is not believed,
/// because one formatted cell in the last column, or a million blank rows, is an everyday file.
/// </summary>
internal static class XlsxSheet
{
    /// <summary>Last row of the format.</summary>
    private const int LastRow = 1_048_576;

    public static IEnumerable<TableRow> Rows(XlsxWorkbook workbook, string path)
    {
        var values = new XlsxValues(workbook);
        using var xml = workbook.OpenXml(path);
        var cells = new List<object?>();
        var (number, isHidden) = (0, false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                cells.Clear();
                number = RowNumber(xml, number + 1);
                isHidden = xml.GetAttribute("hidden") is "1" or "true";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                Add(cells, ColumnOf(xml.GetAttribute("r"), cells.Count), values.Read(xml));
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row" && cells.Exists(static c => c is not null))
            {
                yield return new TableRow(number, cells.ToArray()) { IsHidden = isHidden };
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                yield break;
            }
        }
    }

    private static int RowNumber(XmlReader xml, int next)
    {
        var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : next;
        return number >= next && number <= LastRow ? number : throw new InvalidDataException();
    }

    private static void Add(List<object?> cells, int column, object? value)
    {
        if (column >= Table.MostColumns || column < cells.Count) return;
        while (cells.Count < column) cells.Add(null);
        cells.Add(value);
    }

    /// <summary>The column of <c>AB12</c>, from 0; the next one when the cell does not say.</summary>
    private static int ColumnOf(string? reference, int next)
    {
        var column = 0;
        for (var i = 0; reference is not null && i < reference.Length && i < 4 && char.IsAsciiLetterUpper(reference[i]); i++) column = (column * 26) + (reference[i] - 'A' + 1);
        return column == 0 ? next : column - 1;
    }
}
