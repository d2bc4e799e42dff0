using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>Reads a monthly payroll declaration (DSN, norm NEODeS): who worked under which contract, and the hours. Nothing else of it is kept in memory.</summary>
public interface IPayrollFileReader
{
    /// <summary>Largest file: 50 MiB, about 20 000 employees.</summary>
    const int MostBytes = 50 * 1024 * 1024;

    /// <summary>
    /// Reads the file to its end. The line of the social security number (S21.G00.30.001) is passed over before it becomes text.
    /// Refused as a whole with one of <see cref="PayrollFileErrors"/>.
    /// </summary>
    /// <param name="file">Need not be seekable; is not closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [return: DoNotIgnore]
    Task<Result<PayrollFile>> ReadAsync(Stream file, CancellationToken cancellationToken);
}
