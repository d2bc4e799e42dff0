using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>What a list is written as.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 with its mark, semicolons, numbers as the reader writes them.</summary>
    Csv = 1,

    /// <summary>A workbook of one sheet.</summary>
    Xlsx = 2,
}

/// <summary>Writes a list as a file that spreadsheets open, a row at a time.</summary>
public interface ITableWriter
{
    /// <summary>Writes the headings and the rows; cells are texts, whole numbers, days, <see cref="Hours"/>, <see cref="Money"/> or null. The stream stays open.</summary>
    Task WriteAsync(Stream target, TableFormat format, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation);
}
