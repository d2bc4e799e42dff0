using CsvHelper;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Reads text separated by semicolons, commas or tabs.</summary>
internal static class CsvTable
{
    private const char Comma = ',';
    private static readonly char[] Separators = [';', Comma, '\t'];

    /// <summary>The separator is the one under which most headings are recognised, else most cells separated: titles and decimal commas do not mislead it.</summary>
    public static Table Open(ReadOnlySpan<byte> content, string fileName, HeaderFinder finder)
    {
        var text = WithoutSeparatorLine(TextDecoding.Decode(content));
        var separator = Separators.MaxBy(s => (finder.MostRecognised(Rows(text, s, strictQuotes: false)), MostCells(Rows(text, s, strictQuotes: false))));
        return new Table(Path.GetFileNameWithoutExtension(fileName), separator == Comma, Rows(text, separator, strictQuotes: true));
    }

    /// <summary>Between headings that nobody knows, the separator that separates most.</summary>
    private static int MostCells(IEnumerable<TableRow> rows) => rows.Take(40).Select(r => r.Cells.Count(c => c is not null)).Where(c => c > 1).DefaultIfEmpty().Max();

    /// <summary>Excel writes and hides a first line <c>sep=;</c>; it is no row.</summary>
    private static string WithoutSeparatorLine(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? string.Empty : text[(end + 1)..];
    }

    private static IEnumerable<TableRow> Rows(string text, char separator, bool strictQuotes)
    {
        var broken = false;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => broken |= SwallowsText(record),
            IncludeValuesInExceptions = false,
        };
        using var csv = CsvReader.FromText(text, options);
        for (var number = 1; csv.Read(); number++)
        {
            if (broken && strictQuotes) throw new BrokenQuotesException(number);
            var cells = Cells(csv);
            if (cells.Any(c => c is not null)) yield return new TableRow(number, cells);
        }
    }

    /// <summary>« Lot "A" » is a text with quotes in it; anything else may have joined two values or two rows.</summary>
    private static bool SwallowsText(CsvMalformedRecord record) =>
        record.Reason != CsvMalformedReason.StrayQuote || record.RawRecord.Contains('\n', StringComparison.Ordinal);

    private static object?[] Cells(CsvReader csv)
    {
        var cells = new object?[Math.Min(csv.FieldCount, Table.MostColumns)];
        for (var column = 0; column < cells.Length; column++)
        {
            var text = csv.GetString(column).Trim();
            cells[column] = text.Length == 0 ? null : ErrorOrText(text);
        }

        return cells;
    }

    private static object ErrorOrText(string text) => text is "#REF!" or "#N/A" or "#VALUE!" or "#DIV/0!" or "#NAME?" or "#NULL!" or "#NUM!" or "#VALEUR!" or "#NOM?" or "#NOMBRE!" or "#NUL!"
        ? new CellError(text)
        : text;
}
