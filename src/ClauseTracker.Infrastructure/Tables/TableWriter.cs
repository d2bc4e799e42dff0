using System.Globalization;
using System.Text;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;
using MiniExcelLibs;

namespace ClauseTracker.Infrastructure.Tables;

/// <summary>Lists as files: CSV by hand, xlsx by MiniExcel, which holds one row at a time. Text that a spreadsheet would take for a formula stays text.</summary>
internal sealed class TableWriter : ITableWriter
{
    private const string Sheet = "Liste";

    private static readonly char[] Separators = [';', '"', '\r', '\n'];

    public Task WriteAsync(Stream target, TableFormat format, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation) => format switch
    {
        TableFormat.Csv => WriteCsvAsync(target, headings, rows, cancellation),
        TableFormat.Xlsx => target.SaveAsAsync(Named(headings, rows.ToBlockingEnumerable(cancellation)), sheetName: Sheet, cancellationToken: cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static async Task WriteCsvAsync(Stream target, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(headings));
        await foreach (var row in rows.WithCancellation(cancellation)) await writer.WriteAsync(Line(row.Select(CsvCell)));
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Quoted)) + "\r\n";

    private static string CsvCell(object? value) => value switch
    {
        null => string.Empty,
        Hours hours => hours.Value.ToString("0.00", CultureInfo.CurrentCulture),
        Money amount => amount.Euros.ToString("0.00", CultureInfo.CurrentCulture),
        int number => number.ToString(CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString() ?? string.Empty),
    };

    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quoted(string text) => text.IndexOfAny(Separators) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Rows by their headings; without any, one row of blanks keeps the headings.</summary>
    private static IEnumerable<IDictionary<string, object?>> Named(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows) =>
        rows.DefaultIfEmpty(new object?[headings.Count]).Select(row => (IDictionary<string, object?>)headings.Zip(row).ToDictionary(c => c.First, c => XlsxCell(c.Second), StringComparer.Ordinal));

    private static object? XlsxCell(object? value) => value switch
    {
        Hours hours => hours.Value,
        Money amount => amount.Euros,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
