using System.Text;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;
using MiniExcelLibs;

namespace ClauseTracker.Infrastructure.Tables;

/// <summary>Lists as files: CSV by <see cref="CsvFile"/>, xlsx by MiniExcel, which holds one row at a time. Text that a spreadsheet would take for a formula stays text.</summary>
internal sealed class TableWriter : ITableWriter
{
    private const string Sheet = "Liste";

    public Task WriteAsync(Stream target, TableFormat format, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation) => format switch
    {
        TableFormat.Csv => WriteCsvAsync(target, headings, rows, cancellation),
        TableFormat.Xlsx => target.SaveAsAsync(Named(headings, rows.ToBlockingEnumerable(cancellation)), sheetName: Sheet, cancellationToken: cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static async Task WriteCsvAsync(Stream target, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvFile.Line(headings));
        await foreach (var row in rows.WithCancellation(cancellation)) await writer.WriteAsync(CsvFile.Line(row));
    }

    /// <summary>Rows by their headings; without any, one row of blanks keeps the headings.</summary>
    private static IEnumerable<IDictionary<string, object?>> Named(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows) =>
        rows.DefaultIfEmpty(new object?[headings.Count]).Select(row => (IDictionary<string, object?>)headings.Zip(row).ToDictionary(c => c.First, c => XlsxCell(c.Second), StringComparer.Ordinal));

    private static object? XlsxCell(object? value) => value switch
    {
        Hours hours => hours.Value,
        Money amount => amount.Euros,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        // MiniExcel writes what begins so as a formula; other beginnings stay text in a workbook.
        string text when text.StartsWith('=') => SpreadsheetText.Harmless(text),
        _ => value,
    };
}
