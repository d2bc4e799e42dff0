using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>The row of headings of a table.</summary>
/// <param name="Table">Where it was found.</param>
/// <param name="Row">The row itself.</param>
/// <param name="Columns">Number of the column, from 0, by property of <see cref="HoursFileRow"/>.</param>
internal sealed record HeaderRow(Table Table, TableRow Row, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>Columns up to the last heading.</summary>
    public int Width { get; } = 1 + Enumerable.Range(0, Row.Cells.Count).Last(i => Row.Cells[i] is not null);

    /// <summary>The heading as the file writes it.</summary>
    public string Heading(string column) => CellText.Of(Row.At(Columns[column]));
}

/// <summary>Finds the row of headings, under whatever title block a company puts above it.</summary>
internal static class HeaderFinder
{
    /// <summary>Rows searched from the top of a sheet.</summary>
    private const int Searched = 40;

    /// <summary>« Mois : décembre 2026 » in a title block has one heading; a row of headings has more.</summary>
    private const int Fewest = 2;

    private static readonly string[] Required =
        [nameof(HoursFileRow.ContractNumber), nameof(HoursFileRow.EmployerSiret), nameof(HoursFileRow.Month), nameof(HoursFileRow.Hours)];

    private static readonly string[] Names = [nameof(HoursFileRow.FamilyName), nameof(HoursFileRow.GivenName), nameof(HoursFileRow.BirthDate)];

    /// <summary>The headings of the first table that has all those needed; else says what the best one lacks.</summary>
    [return: DoNotIgnore]
    public static Result<HeaderRow> Find(IReadOnlyList<Table> tables)
    {
        var candidates = tables.Select(t => (Table: t, Row: BestRow(t.Rows))).Where(c => c.Row is not null).ToList();
        if (candidates.Count == 0) return NothingFound(tables);
        var results = candidates.Select(c => Map(c.Table, c.Row!)).ToList();
        return results.Find(r => r.IsSuccess) ?? results[0];
    }

    /// <summary>How many different headings the best row has.</summary>
    public static int MostRecognised(IEnumerable<TableRow> rows) => BestRow(rows) is { } row ? Recognised(row) : 0;

    private static Error NothingFound(IReadOnlyList<Table> tables) => tables.Any(t => t.Rows.Any())
        ? new HoursFileErrors.NoHeaderRow([.. Required.Append(nameof(HoursFileRow.PersonReference)).Select(Headings.Example)])
        : new HoursFileErrors.Empty();

    private static TableRow? BestRow(IEnumerable<TableRow> rows)
    {
        var best = rows.TakeWhile(r => r.Number <= Searched).MaxBy(Recognised);
        return best is not null && Recognised(best) >= Fewest ? best : null;
    }

    private static int Recognised(TableRow row) => row.Cells.OfType<string>().Select(Headings.ColumnOf).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static Result<HeaderRow> Map(Table table, TableRow row)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is not string heading || Headings.ColumnOf(heading) is not { } column) continue;
            if (!columns.TryAdd(column, i)) return new HoursFileErrors.SameColumnTwice((string)row.Cells[columns[column]]!, heading);
        }

        var missing = Required.Where(c => !columns.ContainsKey(c)).ToList();
        if (!columns.ContainsKey(nameof(HoursFileRow.PersonReference)) && !Names.All(columns.ContainsKey)) missing.Add(nameof(HoursFileRow.PersonReference));
        return missing.Count == 0 ? new HeaderRow(table, row, columns) : new HoursFileErrors.MissingColumns([.. missing.Select(Headings.Example)]);
    }
}
