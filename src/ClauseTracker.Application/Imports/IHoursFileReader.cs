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
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Result<HoursFile>> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken);
}
