using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <content>Typing cell by cell: a line is typed as a whole, or by weeks whose sum is its hours.</content>
public sealed partial class HoursStatement
{
    /// <summary>What stands in a cell; null when nothing was said.</summary>
    public Hours? At(MonthCell cell) => LineOf(cell.Placement) switch
    {
        null => null,
        var line when cell.IsWholeMonth => line.Hours,
        { Weeks: { } weeks } when cell.Week <= weeks.Weeks.Count => weeks.Weeks[cell.Week - 1],
        _ => null,
    };

    /// <summary>The line of a placement of which something was said, or null.</summary>
    public StatementLine? LineOf(PlacementId placement) => _lines.Find(l => l.PlacementId == placement && !l.AwaitsHours);

    /// <summary>
    /// Writes one cell; null empties it. A week makes its line one of weeks, the whole month one without. What was declared already stays declared,
    /// and says « nothing » once no hours are left. Refused when the cell is no longer as its author saw it.
    /// </summary>
    /// <param name="cell">Where.</param>
    /// <param name="hours">What; null to empty.</param>
    /// <param name="seen">What its author saw there.</param>
    /// <param name="last">The last writing of that cell from a grid, or null.</param>
    /// <param name="stamp">Which writing this is.</param>
    /// <returns>True when something changed.</returns>
    [return: DoNotIgnore]
    public Result<bool> Put(MonthCell cell, Hours? hours, SeenCell seen, CellWrite? last, CellStamp stamp)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (last?.Supersedes(stamp) == true) return false;
        var line = LineOf(cell.Placement);
        var standing = At(cell);
        var replaced = cell.IsWholeMonth || line?.Weeks is not null ? null : line?.Hours;
        if (standing == hours && replaced is null) return false;
        if (last?.IsOf(stamp, standing) != true && standing != hours && standing != seen.Hours) return new CellErrors.Changed(standing, hours);
        if (replaced is { } whole && replaced != seen.Whole) return new CellErrors.Changed(whole, hours) { IsWhole = true };
        // Emptying the week of a line that has no weeks says nothing new.
        if (replaced is not null && hours is null) return false;
        var weeks = WeeksWith(cell, hours, line);
        return weeks.IsRefused ? Result<bool>.Refuse(weeks.Errors) : Replace(cell.Placement, cell.IsWholeMonth ? hours : weeks.Value?.Total, weeks.Value);
    }

    /// <summary>Says of lines how their hours spread over the weeks; the others are typed as a whole.</summary>
    [return: DoNotIgnore]
    public Result Spread(IReadOnlyDictionary<PlacementId, WeekHours> weeks)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        var wrong = _lines.Find(l => weeks.TryGetValue(l.PlacementId, out var own) && own.Total != l.Hours);
        if (wrong is not null) return new CellErrors.WeeksDoNotAddUp(weeks[wrong.PlacementId].Total, wrong.Hours);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (weeks.TryGetValue(_lines[i].PlacementId, out var own)) _lines[i] = _lines[i] with { Weeks = own };
        }

        return Result.Success();
    }

    /// <summary>True when these weeks are those of its lines already.</summary>
    public bool SaysWeeks(IReadOnlyDictionary<PlacementId, WeekHours> weeks) => weeks.All(w => Equals(LineOf(w.Key)?.Weeks, w.Value));

    /// <summary>Takes over the lines of the statement that this one corrects, to be changed cell by cell.</summary>
    [return: DoNotIgnore]
    public Result TakeOver(HoursStatement corrected)
    {
        var filled = Fill([.. corrected.Lines.Select(l => (l.PlacementId, l.Hours))]);
        return filled.IsRefused ? filled : Spread(corrected.Lines.Where(l => l.Weeks is not null).ToDictionary(l => l.PlacementId, l => l.Weeks!));
    }

    private Result<WeekHours?> WeeksWith(MonthCell cell, Hours? hours, StatementLine? line)
    {
        if (cell.IsWholeMonth) return Result<WeekHours?>.Success(null);
        var weeks = line?.Weeks?.Weeks.ToArray() ?? new Hours?[MonthWeek.Of(Month).Count];
        if (cell.Week < 1 || cell.Week > weeks.Length) return new CellErrors.WeekUnknown();
        weeks[cell.Week - 1] = hours;
        return WeekHours.From(Month, weeks);
    }

    private Result<bool> Replace(PlacementId placement, Hours? hours, WeekHours? weeks)
    {
        if (hours < Hours.Zero) return new StatementErrors.HoursNegative();
        if (hours > Hours.Of(Hours.MostInAMonth)) return new StatementErrors.MoreThanAMonthHolds(hours.Value.Value);
        _lines.RemoveAll(l => l.PlacementId == placement);
        if (hours is { } said && (said != Hours.Zero || Status == StatementStatus.Draft)) _lines.Add(new StatementLine(Id, placement, said) { Weeks = weeks });
        else if (Status == StatementStatus.Draft) _lines.Add(new StatementLine(Id, placement, Hours.Zero) { AwaitsHours = true });
        (IsNothing, NothingReason) = (Status == StatementStatus.Submitted && _lines.Count == 0, null);
        return true;
    }
}
