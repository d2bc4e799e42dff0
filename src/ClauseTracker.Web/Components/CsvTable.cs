using ClauseTracker.Application.Exports;

namespace ClauseTracker.Web.Components;

/// <summary>A list as a file that spreadsheets open by a double click (<see cref="CsvFile"/>).</summary>
public static class CsvTable
{
    /// <summary>The type of the file, as HTTP names it.</summary>
    public const string ContentType = CsvFile.ContentType;

    /// <summary>The bytes of the file: the headings, then the rows.</summary>
    public static byte[] Write(IEnumerable<string> headings, IEnumerable<IReadOnlyList<object?>> rows) => CsvFile.Write(headings, rows);
}
