using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>The days that a month shares with one week of the calendar, which runs from Monday to Sunday: a week that straddles two months is cut at their border.</summary>
/// <param name="Position">1, 2, 3… in the month; a month has four to six.</param>
/// <param name="Days">First and last day, both in the month; one day to seven.</param>
public sealed record MonthWeek(int Position, DateRange Days)
{
    /// <summary>Beyond these hours in a week something is probably wrong: the most that the labour code lets a person work in one (to be confirmed).</summary>
    public static readonly Hours MostUsual = Hours.Of(48);

    /// <summary>The number of the week in its year, as calendars print it (ISO 8601).</summary>
    public int Number => ISOWeek.GetWeekOfYear(Days.Start.ToDateTime(TimeOnly.MinValue));

    /// <summary>The most hours that its days hold. Above it a declaration is absurd, not merely surprising.</summary>
    public Hours Most => Hours.Of(24 * Days.Days);

    /// <summary>The weeks of a month, in order: together they are its days, each day once.</summary>
    public static IReadOnlyList<MonthWeek> Of(YearMonth month)
    {
        var weeks = new List<MonthWeek>();
        for (var day = month.FirstDay; day <= month.LastDay; day = weeks[^1].Days.End.AddDays(1))
        {
            var sunday = day.AddDays((7 - (int)day.DayOfWeek) % 7);
            weeks.Add(new MonthWeek(weeks.Count + 1, new DateRange(day, sunday < month.LastDay ? sunday : month.LastDay)));
        }

        return weeks;
    }
}
