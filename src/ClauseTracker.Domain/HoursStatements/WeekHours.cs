using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>
/// The hours of one person in each week of a month, in the order of <see cref="MonthWeek.Of"/>; null where nothing was said. Their sum is the hours
/// of the line. Something is said of at least one week: a line of which no week is known is typed as a whole and has none of these.
/// </summary>
public sealed class WeekHours : IEquatable<WeekHours>
{
    /// <summary>Longest stored form, in characters: six weeks of at most 16 800 hundredths.</summary>
    public const int TextLength = 48;

    private readonly Hours?[] _weeks;

    private WeekHours(Hours?[] weeks) => _weeks = weeks;

    /// <summary>One entry for each week of the month.</summary>
    public IReadOnlyList<Hours?> Weeks => _weeks;

    public Hours Total => _weeks.Aggregate(Hours.Zero, (sum, w) => sum + (w ?? Hours.Zero));

    /// <summary>The hours of these weeks; null when nothing is said of any of them. Refused when a week cannot hold them, or their number is not the month's.</summary>
    /// <param name="month">The month that the weeks are of.</param>
    /// <param name="weeks">One for each week of the month.</param>
    [return: DoNotIgnore]
    public static Result<WeekHours?> From(YearMonth month, IReadOnlyList<Hours?> weeks)
    {
        var known = MonthWeek.Of(month);
        if (weeks.Count != known.Count) return new CellErrors.WeekUnknown();
        foreach (var (hours, week) in weeks.Zip(known))
        {
            if (hours is not { } given) continue;
            if (given < Hours.Zero) return new StatementErrors.HoursNegative();
            if (given > week.Most) return new CellErrors.MoreThanAWeekHolds(given.Value, week.Most);
        }

        return Result<WeekHours?>.Success(weeks.All(w => w is null) ? null : new WeekHours([.. weeks]));
    }

    /// <summary>Reads back what <see cref="ToString"/> wrote.</summary>
    public static WeekHours Known(string text) =>
        new([.. text.Split('|').Select(w => w.Length == 0 ? (Hours?)null : new Hours(long.Parse(w, CultureInfo.InvariantCulture)))]);

    public bool Equals(WeekHours? other) => other is not null && _weeks.SequenceEqual(other._weeks);

    public override bool Equals(object? obj) => Equals(obj as WeekHours);

    public override int GetHashCode() => _weeks.Aggregate(0, HashCode.Combine);

    /// <summary>Hundredths of an hour, week after week: <c>3500||1750|3500|700</c>. As stored.</summary>
    public override string ToString() => string.Join('|', _weeks.Select(w => w?.Hundredths.ToString(CultureInfo.InvariantCulture)));
}
