using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Hands a file of hours back with what is wrong written beside each row.</summary>
public interface IAnnotatedFileWriter
{
    /// <summary>
    /// Makes an Excel workbook (xlsx) of the sheet that the hours were read from: its cells as values, the bad ones coloured, a last column with the
    /// messages, the headings frozen and the first bad row in view.
    /// </summary>
    /// <param name="original">The file that was read. Need not be seekable; is not closed.</param>
    /// <param name="fileName">The name the user knows it by.</param>
    /// <param name="layout">How it was read.</param>
    /// <param name="problems">What is wrong; <see cref="RowProblem.Column"/> may also be a heading as the file writes it.</param>
    /// <param name="words">Turns an error into the sentence to write.</param>
    /// <param name="problemsHeading">Heading of the last column.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="InvalidDataException">The file is one that <see cref="IHoursFileReader"/> refuses as a whole.</exception>
    Task<byte[]> AnnotateAsync(
        Stream original,
        string fileName,
        HoursFileLayout layout,
        IReadOnlyList<RowProblem> problems,
        Func<Error, string> words,
        string problemsHeading,
        CancellationToken cancellationToken);

    /// <summary>The same, for a file that was read as it is.</summary>
    Task<byte[]> AnnotateAsync(
        Stream original, string fileName, IReadOnlyList<RowProblem> problems, Func<Error, string> words, string problemsHeading, CancellationToken cancellationToken) =>
        AnnotateAsync(original, fileName, HoursFileLayout.Plain, problems, words, problemsHeading, cancellationToken);
}
