using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <inheritdoc />
internal sealed class HoursFileReader(TimeProvider time) : IHoursFileReader
{
    /// <summary>Rows between two reports of progress.</summary>
    private const int Told = 5_000;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public Task<Result<HoursFile>> ReadAsync(Stream file, string fileName, HoursFileLayout layout, IProgress<long>? progress, CancellationToken cancellationToken) =>
        HoursTables.UseAsync(file, fileName, layout, header => Read(header, progress, cancellationToken), cancellationToken);

    public Task<Result<HoursFileLook>> LookAsync(Stream file, string fileName, string? sheet, CancellationToken cancellationToken)
    {
        var finder = new HeaderFinder(new HoursFileLayout { Sheet = sheet });
        return HoursTables.OpenAsync(file, fileName, finder, tables => Look(tables, finder), cancellationToken);
    }

    private static Result<HoursFileLook> Look(IReadOnlyList<Table> tables, HeaderFinder finder)
    {
        var likely = finder.Likely(tables);
        if (likely.Count == 0) return new HoursFileErrors.Empty();
        var (table, row) = likely[0];
        var months = finder.MonthsOf(row).Select(m => m.Index).ToHashSet();
        var below = table.Rows.Where(r => r.Number > row.Number).Take(HeadingLook.MostSamples).ToList();
        var headings = Enumerable.Range(0, row.Cells.Count).Where(i => row.Cells[i] is not null).Select(i => new HeadingLook(
            CellText.Of(row.Cells[i]), row.Cells[i] is string text && finder.ColumnOf(text) is { } column ? Enum.Parse<HoursMeaning>(column) : null, months.Contains(i),
            [.. below.Select(r => CellText.Of(r.At(i)))])).ToList();
        var given = TitleBlock.Read(table.Rows.TakeWhile(r => r.Number < row.Number));
        return new HoursFileLook([.. tables.Select(t => t.Name)], table.Name, HeaderRow.SignatureOf(row), headings, Shown(given), months.Count > 0);
    }

    private Result<HoursFile> Read(HeaderRow header, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Paris).DateTime);
        var reader = new RowReader(header, today);
        var rows = new List<HoursFileRow>();
        var (count, hidden) = (0, 0);
        foreach (var row in header.Table.Rows.Where(reader.HoldsHours))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count > HoursFile.MostRows) return new HoursFileErrors.TooManyRows(HoursFile.MostRows);
            if (count % Told == 0) progress?.Report(count);
            if (row.IsHidden) hidden++;
            reader.Read(row, rows);
        }

        if (count == 0) return new HoursFileErrors.Empty();
        return new HoursFile(rows, reader.Problems)
        {
            Headings = header.Columns.Keys.ToDictionary(c => c, header.Heading), Sheet = header.Table.Name, Sheets = header.Sheets, Given = Shown(header.Given),
            HiddenRows = hidden, HasMacro = header.Table.HasMacro, HasMonthColumns = header.Months.Count > 0,
            Signature = HeaderRow.SignatureOf(header.Row),
        };
    }

    private static Dictionary<HoursMeaning, string> Shown(IReadOnlyDictionary<string, object> given) => given.ToDictionary(g => Enum.Parse<HoursMeaning>(g.Key), g => CellText.Of(g.Value));
}
