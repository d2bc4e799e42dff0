using System.Xml;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.HoursFiles.Xlsx;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Opens an uploaded file and hands its tables to whoever reads them; what goes wrong on the way is refused in one place.</summary>
internal static class HoursTables
{
    /// <summary>Takes the upload in, finds the table of hours and gives <paramref name="use"/> its result.</summary>
    public static Task<Result<T>> UseAsync<T>(Stream file, string fileName, HoursFileLayout layout, Func<HeaderRow, Result<T>> use, CancellationToken cancellationToken)
    {
        var finder = new HeaderFinder(layout);
        return OpenAsync(file, fileName, finder, tables => finder.Find(tables) is var found && found.TryGet(out var header) ? use(header) : Result<T>.Refuse(found.Errors), cancellationToken);
    }

    /// <summary>Takes the upload in and gives <paramref name="use"/> every table of it.</summary>
    public static async Task<Result<T>> OpenAsync<T>(Stream file, string fileName, HeaderFinder finder, Func<IReadOnlyList<Table>, Result<T>> use, CancellationToken cancellationToken)
    {
        var content = await UploadedContent.ReadAsync(file, cancellationToken);
        return content.TryGet(out var bytes) ? Use(bytes, fileName, finder, use) : Result<T>.Refuse(content.Errors);
    }

    private static Result<T> Use<T>(byte[] content, string fileName, HeaderFinder finder, Func<IReadOnlyList<Table>, Result<T>> use)
    {
        var format = FormatDetector.Detect(content);
        if (format.IsRefused) return Result<T>.Refuse(format.Errors);
        try
        {
            return format.Value == FileFormat.Zip ? UseWorkbook(content, use) : use([CsvTable.Open(content, fileName, finder)]);
        }
        catch (BrokenQuotesException broken)
        {
            return new HoursFileErrors.BrokenQuotes(broken.Row);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or FormatException or EndOfStreamException)
        {
            return new HoursFileErrors.NotASpreadsheet();
        }
    }

    private static Result<T> UseWorkbook<T>(byte[] content, Func<IReadOnlyList<Table>, Result<T>> use)
    {
        var safe = ZipGuard.Check(content);
        if (safe.IsRefused) return Result<T>.Refuse(safe.Errors);
        using var workbook = XlsxWorkbook.Open(content);
        return use([.. workbook.VisibleSheets()]);
    }
}
