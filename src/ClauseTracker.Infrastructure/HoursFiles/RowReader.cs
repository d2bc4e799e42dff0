using ClauseTracker.Application.Imports;
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
    public bool HoldsHours(TableRow row) => row.Number > header.Row.Number && header.Columns.Values.Any(c => row.At(c) is not null) && !IsTotal(row) && !RepeatsHeadings(row);

    /// <summary>The row, or null when it has a problem.</summary>
    public HoursFileRow? Read(TableRow row)
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
        var month = Required<YearMonth>(row, nameof(HoursFileRow.Month), (cell, at) => FrenchDates.Month(cell, at, today));
        var hours = Required<Hours>(row, nameof(HoursFileRow.Hours), FrenchValues.Hours);
        return _problems.Count > before ? null : new HoursFileRow(row.Number, contract!, buyer, reference, family, given, birth, employer!, month, hours);
    }

    private object? Cell(TableRow row, string column) => header.Columns.TryGetValue(column, out var index) ? row.At(index) : null;

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
        var label = Enumerable.Range(0, row.Cells.Count).First(i => row.Cells[i] is not null);
        return row.Cells[label] is string text
            && Totals.Any(t => Headings.Simplify(text).StartsWith(t, StringComparison.Ordinal))
            && IsBlankBeside(nameof(HoursFileRow.EmployerSiret))
            && IsBlankBeside(nameof(HoursFileRow.Month));

        bool IsBlankBeside(string column) => header.Columns[column] == label || Cell(row, column) is null;
    }

    private bool RepeatsHeadings(TableRow row) => header.Columns.All(c => row.At(c.Value) is string text && Headings.ColumnOf(text) == c.Key);
}
