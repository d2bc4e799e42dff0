using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Reads one row at a time under its headings and collects what is wrong.</summary>
internal sealed class RowReader(HeaderRow header, DateOnly today)
{
    private const int MostRemembered = 10_000;

    private static readonly string[] Totals = ["total", "soustotal", "grandtotal"];

    // These name a person: what stands in them is never repeated.
    private static readonly string[] Personal =
        [nameof(HoursFileRow.PersonReference), nameof(HoursFileRow.FamilyName), nameof(HoursFileRow.GivenName), nameof(HoursFileRow.BirthDate)];

    private readonly List<RowProblem> _problems = [];
    private readonly int[] _columns = [.. header.Columns.Values];
    private readonly Func<object, string, Result<string>> _contract = Remembering<string>(FrenchValues.ContractNumber);
    private readonly Func<object, string, Result<string>> _buyer = Remembering<string>(FrenchValues.Siret);
    private readonly Func<object, string, Result<string>> _employer = Remembering<string>(FrenchValues.Siret);
    private readonly Func<object, string, Result<YearMonth>> _month = Remembering<YearMonth>((cell, at) => FrenchDates.Month(cell, at, today));

    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>True for a row that holds hours: not one outside the columns, a total, or the headings again on a new page.</summary>
    public bool HoldsHours(TableRow row) => row.Number > header.Row.Number && HasValue(row) && !IsTotal(row) && !RepeatsHeadings(row);

    /// <summary>Adds what the row says, unless it has a problem: one row, or one for each month that has hours.</summary>
    public void Read(TableRow row, List<HoursFileRow> rows)
    {
        var before = _problems.Count;
        NoteShiftedCells(row);
        var contract = Required<string>(row, nameof(HoursFileRow.ContractNumber), _contract);
        var buyer = Optional<string>(row, nameof(HoursFileRow.BuyerSiret), _buyer);
        var reference = Optional<string>(row, nameof(HoursFileRow.PersonReference), FrenchValues.Text);
        var family = Optional<string>(row, nameof(HoursFileRow.FamilyName), FrenchValues.Text);
        var given = Optional<string>(row, nameof(HoursFileRow.GivenName), FrenchValues.Text);
        DateOnly? birth = Cell(row, nameof(HoursFileRow.BirthDate)) is null
            ? null
            : Optional<DateOnly>(row, nameof(HoursFileRow.BirthDate), (cell, at) => FrenchDates.BirthDate(cell, at, today));
        NotePersonMissing(row);
        var employer = Required<string>(row, nameof(HoursFileRow.EmployerSiret), _employer);
        (YearMonth Month, Hours Hours)[] said = header.Months.Count > 0 ? [.. header.Months.Select(m => MonthOf(row, m)).OfType<(YearMonth, Hours)>()] : AMonth(row);
        if (_problems.Count > before) return;
        if (said is [var only]) rows.Add(new HoursFileRow(row.Number, contract!, buyer, reference, family, given, birth, employer!, only.Month, only.Hours));
        else rows.AddRange(said.Select(s => new HoursFileRow(row.Number, contract!, buyer, reference, family, given, birth, employer!, s.Month, s.Hours)));
    }

    private (YearMonth Month, Hours Hours)[] AMonth(TableRow row)
    {
        var month = Required<YearMonth>(row, nameof(HoursFileRow.Month), HasYear ? (cell, at) => FrenchDates.Month(cell, at, today, Cell(row, nameof(HoursMeaning.Year))) : _month);
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

    private bool HasYear { get; } = header.Columns.ContainsKey(nameof(HoursMeaning.Year)) || header.Given.ContainsKey(nameof(HoursMeaning.Year));

    private bool HasValue(TableRow row)
    {
        foreach (var column in _columns)
        {
            if (row.At(column) is not null) return true;
        }

        return false;
    }

    /// <summary>A firm's file has few contracts, firms and months, each in thousands of rows: what a text means is worked out once. One column alone uses it.</summary>
    private static Func<object, string, Result<T>> Remembering<T>(Func<object, string, Result<T>> read)
    {
        var known = new Dictionary<string, Result<T>>(StringComparer.Ordinal);
        return (cell, at) =>
        {
            if (cell is not string text) return read(cell, at);
            if (known.TryGetValue(text, out var before)) return before;
            var result = read(cell, at);
            if (known.Count < MostRemembered) known[text] = result;
            return result;
        };
    }

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
            && IsBlankBeside(nameof(HoursFileRow.EmployerSiret))
            && IsBlankBeside(nameof(HoursFileRow.Month))
            && Totals.Any(t => Headings.Simplify(text).StartsWith(t, StringComparison.Ordinal));

        bool IsBlankBeside(string column) => !header.Columns.TryGetValue(column, out var index) || index == label || row.At(index) is null;
    }

    private bool RepeatsHeadings(TableRow row) => Array.TrueForAll(_columns, c => row.At(c) is string text && Equals(text, header.Row.At(c)));
}
