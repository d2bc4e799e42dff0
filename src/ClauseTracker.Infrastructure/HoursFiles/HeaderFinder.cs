using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Finds the row of headings, under whatever title block a company puts above it.</summary>
/// <param name="layout">What headings mean against what they seem to.</param>
internal sealed class HeaderFinder(HoursFileLayout layout)
{
    /// <summary>Rows searched from the top of a sheet.</summary>
    private const int Searched = 40;

    /// <summary>« Mois : décembre 2026 » in a title block has one heading; a row of headings has more.</summary>
    private const int Fewest = 2;

    private static readonly string[] Required =
        [nameof(HoursFileRow.ContractNumber), nameof(HoursFileRow.EmployerSiret), nameof(HoursFileRow.Month), nameof(HoursFileRow.Hours)];

    private static readonly string[] Names = [nameof(HoursFileRow.FamilyName), nameof(HoursFileRow.GivenName), nameof(HoursFileRow.BirthDate)];

    private readonly Dictionary<string, string?> _said = layout.Columns
        .GroupBy(c => Headings.Simplify(c.Heading), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Meaning?.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The headings of the table that has all those needed; of several, of the one with the most rows, the others being told. Else says what
    /// the best one lacks.
    /// </summary>
    [return: DoNotIgnore]
    public Result<HeaderRow> Find(IReadOnlyList<Table> tables)
    {
        var candidates = Candidates(tables);
        if (candidates.Count == 0) return NothingFound(tables);
        var results = candidates.ConvertAll(c => Map(c.Table, c.Row));
        var complete = results.FindAll(r => r.IsSuccess).ConvertAll(r => r.Value);
        if (complete.Count == 0) return results[0];
        var best = complete.Count == 1 ? complete[0] : complete.MaxBy(h => h.Table.Rows.Count())!;
        var sheets = layout.Sheet is null ? complete.Select(h => h.Table.Name) : Complete(tables);
        return best with { Sheets = [.. sheets] };
    }

    /// <summary>The rows that look like headings, whether or not anybody knows what they mean; the best is first.</summary>
    public IReadOnlyList<(Table Table, TableRow Row)> Likely(IReadOnlyList<Table> tables) =>
        [.. tables.Where(t => layout.Sheet is null || t.Name == layout.Sheet)
            .Select(t => (Table: t, Row: BestRow(t.Rows) ?? MostTexts(t.Rows))).Where(c => c.Row is not null).Select(c => (c.Table, c.Row!)).OrderByDescending(c => Recognised(c.Item2))];

    /// <summary>What the heading means: as was said, else by its words.</summary>
    public string? ColumnOf(string heading) => _said.TryGetValue(Headings.Simplify(heading), out var said) ? said : Headings.ColumnOf(heading);

    /// <summary>The columns of months, when there are several.</summary>
    public IReadOnlyList<MonthColumn> MonthsOf(TableRow row)
    {
        var months = Enumerable.Range(0, row.Cells.Count)
            .Where(i => row.Cells[i] is not string text || !_said.ContainsKey(Headings.Simplify(text)) || _said[Headings.Simplify(text)] is null)
            .Select(i => FrenchDates.Heading(row.Cells[i]) is { } of ? new MonthColumn(i, CellText.Of(row.Cells[i]), of.Month, of.Year) : null)
            .OfType<MonthColumn>().DistinctBy(m => (m.Month, m.Year)).ToList();
        return months.Count >= Fewest ? months : [];
    }

    /// <summary>How many different headings the best row has.</summary>
    public int MostRecognised(IEnumerable<TableRow> rows) => BestRow(rows) is { } row ? Recognised(row) : 0;

    private List<(Table Table, TableRow Row)> Candidates(IReadOnlyList<Table> tables) =>
        [.. tables.Where(t => layout.Sheet is null || t.Name == layout.Sheet).Select(t => (Table: t, Row: BestRow(t.Rows))).Where(c => c.Row is not null).Select(c => (c.Table, c.Row!))];

    private IEnumerable<string> Complete(IReadOnlyList<Table> tables) =>
        tables.Select(t => (Table: t, Row: BestRow(t.Rows))).Where(c => c.Row is not null && Map(c.Table, c.Row).IsSuccess).Select(c => c.Table.Name);

    private static Error NothingFound(IReadOnlyList<Table> tables) => tables.Any(t => t.Rows.Any())
        ? new HoursFileErrors.NoHeaderRow([.. Required.Append(nameof(HoursFileRow.PersonReference)).Select(Headings.Example)])
        : new HoursFileErrors.Empty();

    private TableRow? BestRow(IEnumerable<TableRow> rows)
    {
        var best = rows.TakeWhile(r => r.Number <= Searched).MaxBy(Recognised);
        return best is not null && Recognised(best) >= Fewest ? best : null;
    }

    /// <summary>The first of the rows with the most texts: a title has one, a row of hours has numbers too.</summary>
    private static TableRow? MostTexts(IEnumerable<TableRow> rows)
    {
        var best = rows.TakeWhile(r => r.Number <= Searched).Where(r => r.Cells.All(c => c is null or string or DateTime)).MaxBy(r => r.Cells.Count(c => c is string));
        return best?.Cells.Count(c => c is string) >= Fewest ? best : null;
    }

    private int Recognised(TableRow row) =>
        row.Cells.OfType<string>().Select(ColumnOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() + MonthsOf(row).Count;

    private Result<HeaderRow> Map(Table table, TableRow row)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        (string First, string Second)? twice = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is not string heading || ColumnOf(heading) is not { } column) continue;
            if (!columns.TryAdd(column, i)) twice ??= ((string)row.Cells[columns[column]]!, heading);
        }

        if (twice is { } same) return new HoursFileErrors.SameColumnTwice(same.First, same.Second);
        var months = columns.ContainsKey(nameof(HoursFileRow.Month)) ? [] : MonthsOf(row);
        // Beside columns of months, a column of hours is their sum.
        if (months.Count > 0) columns.Remove(nameof(HoursFileRow.Hours));
        var given = Given(table, row, columns);
        var missing = Required.Where(c => !columns.ContainsKey(c) && !given.ContainsKey(c) && !(months.Count > 0 && c is nameof(HoursFileRow.Month) or nameof(HoursFileRow.Hours))).ToList();
        if (!columns.ContainsKey(nameof(HoursFileRow.PersonReference)) && !Names.All(columns.ContainsKey)) missing.Add(nameof(HoursFileRow.PersonReference));
        if (missing.Count > 0) return new HoursFileErrors.MissingColumns([.. missing.Select(Headings.Example)]);
        return new HeaderRow(table, row, columns) { Months = months, Given = given };
    }

    /// <summary>What no column tells: what was said goes before what the title block says.</summary>
    private Dictionary<string, object> Given(Table table, TableRow row, Dictionary<string, int> columns)
    {
        var given = TitleBlock.Read(table.Rows.TakeWhile(r => r.Number < row.Number));
        foreach (var (meaning, value) in layout.Constants) given[meaning.ToString()] = value;
        foreach (var (meaning, value) in layout.Fallbacks) given.TryAdd(meaning.ToString(), value);
        return given.Where(g => !columns.ContainsKey(g.Key)).ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal);
    }
}
