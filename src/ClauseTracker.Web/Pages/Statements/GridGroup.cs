using System.Globalization;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The rows of one employer as the page shows them.</summary>
/// <param name="Number">Its place in the page, from 0; the first keeps the plain names of fields.</param>
public sealed record GridGroup(GridEmployer Employer, int Number, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The id of its form.</summary>
    public string Form => $"declare-{Number}";

    public bool IsValidated => Employer.Status == StatementStatus.Validated;

    /// <summary>The hours of the group as they stand in its cells, in hours.</summary>
    public decimal Total => Rows.Sum(r => r.Total);

    /// <summary>The groups of a grid, with what a refused form held.</summary>
    public static IReadOnlyList<GridGroup> Of(MonthGrid grid, bool byWeeks, IReadOnlyList<TypedLine> typed, ModelStateDictionary state)
    {
        var fields = new GridFields(grid.Weeks, byWeeks, typed, state);
        return [.. grid.Employers.Select((employer, number) => new GridGroup(employer, number, [.. employer.Lines.Select((line, index) => fields.RowOf(line, number, index))]))];
    }
}

/// <summary>One person's row.</summary>
/// <param name="Line">What it says.</param>
/// <param name="Id">Unique in the page.</param>
/// <param name="Field">The beginning of the names of its fields.</param>
/// <param name="Month">The cell of the whole month.</param>
/// <param name="Weeks">The cells of the weeks; none when they are not shown.</param>
public sealed record GridRow(GridLine Line, string Id, string Field, GridInput Month, IReadOnlyList<GridInput> Weeks)
{
    public IEnumerable<GridInput> Inputs => [.. Weeks, Month];

    public bool IsRefused => Inputs.Any(i => i.Error is not null);

    /// <summary>Cells in which something else is saved than what was typed.</summary>
    public IEnumerable<GridInput> Different => Inputs.Where(i => (i.SavedHours ?? 0) != (i.Hours ?? 0));

    /// <summary>As typed where it can be read, else as saved.</summary>
    public decimal Total => Month.Hours ?? 0;
}

/// <summary>One cell to type in.</summary>
/// <param name="Week">Its position in the month; 0 for the whole month.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Hours">The same as a number, where it is one.</param>
/// <param name="Saved">What is saved of it, as machines write it; empty when nothing.</param>
/// <param name="SavedHours">The same as a number; null when nothing.</param>
/// <param name="Error">Why it was refused, if it was.</param>
/// <param name="Outside"><c>before</c> or <c>after</c> when none of its days is a day of the placement.</param>
/// <param name="IsSum">True for a month that its weeks make.</param>
public sealed record GridInput(string Id, string Name, int Week, string? Typed, decimal? Hours, string Saved, decimal? SavedHours, string? Error, string? Outside, bool IsSum);

/// <summary>Names, values and refusals of the cells.</summary>
internal sealed class GridFields(IReadOnlyList<MonthWeek> weeks, bool byWeeks, IReadOnlyList<TypedLine> typed, ModelStateDictionary state)
{
    public GridRow RowOf(GridLine line, int group, int index)
    {
        var field = $"Lines[{index}]";
        var prefix = group == 0 ? string.Empty : $"g{group}_";
        var id = $"{prefix}Lines_{index}_";
        var sent = typed.ToList().FindIndex(t => t.Placement == line.Placement.Value);
        var cells = byWeeks ? weeks.Select(w => Cell(line, w.Position, $"{id}_Weeks_{w.Position - 1}_", $"{field}.Weeks[{w.Position - 1}]", sent, SavedOf(line, w.Position), OutsideOf(line, w.Days))) : [];
        return new GridRow(line, id, field, Cell(line, MonthCell.WholeMonth, $"{id}_Hours", $"{field}.Hours", sent, line.Hours, null), [.. cells]);
    }

    private GridInput Cell(GridLine line, int week, string id, string name, int sent, Hours? saved, string? outside)
    {
        var entry = sent < 0 ? null : state[week == MonthCell.WholeMonth ? $"Lines[{sent}].Hours" : $"Lines[{sent}].Weeks[{week - 1}]"];
        decimal? hours = sent < 0 ? saved?.Value : week == MonthCell.WholeMonth ? typed[sent].Hours ?? typed[sent].Weeks.Sum() : typed[sent].Weeks.ElementAtOrDefault(week - 1);
        var text = entry?.AttemptedValue ?? hours?.ToString("0.##", CultureInfo.CurrentCulture);
        var isSum = byWeeks && week == MonthCell.WholeMonth && line.Weeks is not null && sent < 0;
        return new GridInput(id, name, week, text, hours, Plain(saved), saved?.Value, entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(), outside, isSum);
    }

    private static Hours? SavedOf(GridLine line, int week) => line.Weeks?.Weeks[week - 1];

    private static string? OutsideOf(GridLine line, DateRange days) => days.End < line.StartsOn ? "before" : line.EndsOn < days.Start ? "after" : null;

    private static string Plain(Hours? hours) => hours?.Value.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;
}
