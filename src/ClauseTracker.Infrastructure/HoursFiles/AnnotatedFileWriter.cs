using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <inheritdoc />
internal sealed class AnnotatedFileWriter : IAnnotatedFileWriter
{
    public async Task<byte[]> AnnotateAsync(
        Stream original,
        string fileName,
        HoursFileLayout layout,
        IReadOnlyList<RowProblem> problems,
        Func<Error, string> words,
        string problemsHeading,
        CancellationToken cancellationToken)
    {
        var notes = problems.ToLookup(p => p.Row);
        var written = await HoursTables.UseAsync(original, fileName, layout, header => Write(header, notes, words, problemsHeading, cancellationToken), cancellationToken);
        return written.TryGet(out var content) ? content : throw new InvalidDataException(string.Join(", ", written.Errors.Select(e => e.Code)));
    }

    private static Result<byte[]> Write(
        HeaderRow header, ILookup<int, RowProblem> notes, Func<Error, string> words, string problemsHeading, CancellationToken cancellationToken)
    {
        var width = header.Table.Rows.Max(r => r.Cells.Count);
        using var sheet = new AnnotatedSheet(header, width, notes.Count == 0 ? null : notes.Min(n => n.Key));
        foreach (var row in header.Table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Number == header.Row.Number) sheet.WriteHeadings(row, problemsHeading);
            else sheet.WriteRow(row, BadColumns(header, notes[row.Number]), string.Join('\n', notes[row.Number].Select(p => words(p.Error))));
        }

        return sheet.Finish();
    }

    /// <summary>A column that is known by what a person said of it, or by its month.</summary>
    private static int? ByHeading(HeaderRow header, string heading)
    {
        var at = heading.Length == 0 ? -1 : Enumerable.Range(0, header.Row.Cells.Count).FirstOrDefault(i => header.Row.At(i) is { } cell && CellText.Of(cell) == heading, -1);
        return at < 0 ? null : at;
    }

    private static HashSet<int> BadColumns(HeaderRow header, IEnumerable<RowProblem> problems)
    {
        var bad = new HashSet<int>();
        foreach (var problem in problems)
        {
            var column = header.Columns.ContainsKey(problem.Column) ? problem.Column : Headings.ColumnOf(problem.Column) ?? string.Empty;
            if (header.Columns.TryGetValue(column, out var index)) bad.Add(index);
            else if (ByHeading(header, problem.Column) is { } written) bad.Add(written);
        }

        return bad;
    }
}
