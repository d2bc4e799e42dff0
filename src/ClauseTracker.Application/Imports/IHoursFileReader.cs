using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Reads a company's monthly file of hours, an Excel workbook or a CSV of any usual make.</summary>
public interface IHoursFileReader
{
    /// <summary>
    /// Reads the file to its end. Refused as a whole with one of <see cref="HoursFileErrors"/>; a bad row refuses nothing and is
    /// among the problems of the result, with one of <see cref="HoursRowErrors"/> or of <see cref="SharedErrors"/>.
    /// </summary>
    /// <param name="file">Need not be seekable; is not closed.</param>
    /// <param name="fileName">The name the user knows it by. What the file is, is decided by its content alone.</param>
    /// <param name="layout">What headings mean where they do not say it.</param>
    /// <param name="progress">Hears the number of rows read so far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Result<HoursFile>> ReadAsync(Stream file, string fileName, HoursFileLayout layout, IProgress<long>? progress, CancellationToken cancellationToken);

    /// <summary>The same, for a file whose headings say everything.</summary>
    Task<Result<HoursFile>> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken) => ReadAsync(file, fileName, HoursFileLayout.Plain, null, cancellationToken);

    /// <summary>
    /// Says which headings a file has and what stands under them, so that a person can say what they mean. Refused only when there is no table at all.
    /// </summary>
    /// <param name="file">Need not be seekable; is not closed.</param>
    /// <param name="fileName">The name the user knows it by.</param>
    /// <param name="sheet">The sheet to look at; null for the one that looks best.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Result<HoursFileLook>> LookAsync(Stream file, string fileName, string? sheet, CancellationToken cancellationToken);
}
