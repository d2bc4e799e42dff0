using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <inheritdoc />
internal sealed class HoursFileReader(TimeProvider time) : IHoursFileReader
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public Task<Result<HoursFile>> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken) =>
        HoursTables.UseAsync(file, fileName, (table, header) => Read(table, header, cancellationToken), cancellationToken);

    private Result<HoursFile> Read(Table table, HeaderRow header, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Paris).DateTime);
        var reader = new RowReader(header, today);
        var rows = new List<HoursFileRow>();
        var count = 0;
        foreach (var row in table.Rows.Where(reader.HoldsHours))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count > HoursFile.MostRows) return new HoursFileErrors.TooManyRows(HoursFile.MostRows);
            if (reader.Read(row) is { } read) rows.Add(read);
        }

        if (count == 0) return new HoursFileErrors.Empty();
        return new HoursFile(rows, reader.Problems) { Headings = header.Columns.Keys.ToDictionary(c => c, header.Heading) };
    }
}
