using System.Globalization;

namespace ClauseTracker.Domain.Shared;

/// <summary>A calendar month.</summary>
/// <param name="Index">Months since January of year 0: sorts and subtracts like a number.</param>
public readonly record struct YearMonth(int Index) : IComparable<YearMonth>
{
    /// <summary>The month of that year.</summary>
    public YearMonth(int year, int month)
        : this((year * 12) + month - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
    }

    public int Year => Index / 12;

    public int Month => (Index % 12) + 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The whole month as a period.</summary>
    public DateRange Days => new(FirstDay, LastDay);

    /// <summary>The month that holds that day.</summary>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public YearMonth AddMonths(int months) => new(Index + months);

    public static bool operator <(YearMonth left, YearMonth right) => left.Index < right.Index;

    public static bool operator >(YearMonth left, YearMonth right) => left.Index > right.Index;

    public static bool operator <=(YearMonth left, YearMonth right) => left.Index <= right.Index;

    public static bool operator >=(YearMonth left, YearMonth right) => left.Index >= right.Index;

    public int CompareTo(YearMonth other) => Index.CompareTo(other.Index);

    /// <summary><c>2026-12</c>, as addresses and machines write it.</summary>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>2026-12</c>.</summary>
    public static bool TryParse(string? text, out YearMonth month)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < 9999;
        month = read ? Of(day) : default;
        return read;
    }
}
