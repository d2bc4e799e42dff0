using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Reads one row at a time under its headings and collects what is wrong.</summary>
internal sealed class RowReader(HeaderRow header, DateOnly today)
{
    private static readonly string[] Totals = ["total", "soustotal", "grandtotal"];

    // These name a person: what stands in them is never repeated.
    private static readonly string[] Personal =
        [nameof(HoursFileRow.PersonReference), nameof(HoursFileRow.FamilyName), nameof(HoursFileRow.GivenName), nameof(HoursFileRow.BirthDate)];

    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>True for a row that holds hours: not one outside the columns, a total, or the headings again on a new page.</summary>
    public bool HoldsHours(TableRow row) => row.Number > header.Row.Number && HasValue(row) && !IsTotal(row) && !RepeatsHeadings(row);

    /// <summary>Adds what the row says, unless it has a problem: one row, or one for each month that has hours.</summary>
    public void Read(TableRow row, List<HoursFileRow> rows)
    {
        var before = _problems.Count;
        NoteShiftedCells(row);
        var contract = Required<string>(row, nameof(HoursFileRow.ContractNumber), FrenchValues.ContractNumber);
        var buyer = Optional<string>(row, nameof(HoursFileRow.BuyerSiret), FrenchValues.Siret);
        var reference = Optional<string>(row, nameof(HoursFileRow.PersonReference), FrenchValues.Text);
        var family = Optional<string>(row, nameof(HoursFileRow.FamilyName), FrenchValues.Text);
        var given = Optional<string>(row, nameof(HoursFileRow.GivenName), FrenchValues.Text);
        DateOnly? birth = Cell(row, nameof(HoursFileRow.BirthDate)) is null
            ? null
            : Optional<DateOnly>(row, nameof(HoursFileRow.BirthDate), (cell, at) => FrenchDates.BirthDate(cell, at, today));
        NotePersonMissing(row);
        var employer = Required<string>(row, nameof(HoursFileRow.EmployerSiret), FrenchValues.Siret);
        var said = header.Months.Count > 0 ? [.. header.Months.Select(m => MonthOf(row, m)).OfType<(YearMonth, Hours)>()] : AMonth(row);
        if (_problems.Count > before) return;
        rows.AddRange(said.Select(s => new HoursFileRow(row.Number, contract!, buyer, reference, family, given, birth, employer!, s.Month, s.Hours)));
    }

    private (YearMonth Month, Hours Hours)[] AMonth(TableRow row)
    {
        var month = Required<YearMonth>(row, nameof(HoursFileRow.Month), (cell, at) => FrenchDates.Month(cell, at, today, Cell(row, nameof(HoursMeaning.Year))));
        var hours = Required<Hours>(row, nameof(HoursFileRow.Hours), FrenchValues.Hours);
        return [(month, hours)];
    }

    /// <summary>The hours in the column of a month; blank and zero say nothing, because a form has twelve months from the start.</summary>
    private (YearMonth, Hours)? MonthOf(TableRow row, MonthColumn column)
    {
        if (row.At(column.Index) is not { } cell) return null;
        if (cell is CellError error)
        {
            _problems.Add(new RowProblem(row.Number, column.Heading, error.Shown, new HoursRowErrors.FormulaError(error.Shown, column.Heading)));
            return null;
        }

        var hours = FrenchValues.Hours(cell, column.Heading);
        if (hours is { IsSuccess: true, Value.Hundredths: 0 }) return null;
        var year = column.Year ?? FrenchDates.Year(Cell(row, nameof(HoursMeaning.Year))) ?? YearOf(Cell(row, nameof(HoursFileRow.Month)));
        var month = year is { } known ? FrenchDates.Month((double)((known * 100) + column.Month), column.Heading, today) : new HoursRowErrors.NotAMonth(column.Heading, column.Heading);
        if (month.IsSuccess && hours.IsSuccess) return (month.Value, hours.Value);
        foreach (var refusal in hours.Errors.Concat(month.Errors)) _problems.Add(new RowProblem(row.Number, column.Heading, CellText.Of(cell), refusal));
        return null;
    }

    private int? YearOf(object? title) => title is not null && FrenchDates.Month(title, string.Empty, today).TryGet(out var month) ? month.Year : null;

    private bool HasValue(TableRow row) => header.Columns.Values.Any(c => row.At(c) is not null);

    private object? Cell(TableRow row, string column) => header.Columns.TryGetValue(column, out var index) ? row.At(index) : header.Given.GetValueOrDefault(column);

    private T? Required<T>(TableRow row, string column, Func<object, string, Result<T>> read)
    {
        if (Cell(row, column) is not null) return Optional(row, column, read);
        Note(row, column, new SharedErrors.Required(column));
        return default;
    }

    private T? Optional<T>(TableRow row, string column, Func<object, string, Result<T>> read)
    {
        if (Cell(row, column) is not { } cell) return default;
        if (cell is CellError error)
        {
            Note(row, column, new HoursRowErrors.FormulaError(error.Shown, column));
            return default;
        }

        var result = read(cell, column);
        if (result.IsSuccess) return result.Value;
        Note(row, column, result.Errors[0]);
        return default;
    }

    private void NotePersonMissing(TableRow row)
    {
        if (Cell(row, nameof(HoursFileRow.PersonReference)) is not null) return;
        if (Personal.Skip(1).All(c => Cell(row, c) is not null)) return;
        var column = Personal.First(c => Cell(row, c) is null && header.Columns.ContainsKey(c));
        Note(row, column, new HoursRowErrors.PersonMissing(column));
    }

    private void NoteShiftedCells(TableRow row)
    {
        if (!header.Table.IsCommaSeparated) return;
        var last = row.Cells.Count;
        while (last > 0 && row.Cells[last - 1] is null) last--;
        if (last > header.Width) Note(row, string.Empty, new HoursRowErrors.MoreValuesThanHeadings(last, header.Width));
    }

    private void Note(TableRow row, string column, Error error) =>
        _problems.Add(new RowProblem(row.Number, column, Personal.Contains(column) ? string.Empty : CellText.Of(Cell(row, column)), error));

    /// <summary>A total is labelled so, and names neither an employer nor a month beside its label: a contract « TOTAL-2026 » has both.</summary>
    private bool IsTotal(TableRow row)
    {
        var label = 0;
        while (row.Cells[label] is null) label++;
        return row.Cells[label] is string text
            && Totals.Any(t => Headings.Simplify(text).StartsWith(t, StringComparison.Ordinal))
            && IsBlankBeside(nameof(HoursFileRow.EmployerSiret))
            && IsBlankBeside(nameof(HoursFileRow.Month));

        bool IsBlankBeside(string column) => !header.Columns.TryGetValue(column, out var index) || index == label || row.At(index) is null;
    }

    private bool RepeatsHeadings(TableRow row) => header.Columns.All(c => row.At(c.Value) is string text && Equals(text, header.Row.At(c.Value)));
}
