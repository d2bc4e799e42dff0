using System.Globalization;

namespace ClauseTracker.Domain.Shared;

/// <summary>
/// Hours of work, exact to the hundredth. Held as a whole number of hundredths, so that a database sums them without rounding.
/// </summary>
/// <param name="Hundredths">Hundredths of an hour; may be negative in a difference.</param>
public readonly record struct Hours(long Hundredths) : IComparable<Hours>
{
    /// <summary>The most hours a month can hold: 31 days of 24 hours. Above it a declaration is absurd, not merely surprising.</summary>
    public const int MostInAMonth = 744;

    /// <summary>No hours.</summary>
    public static readonly Hours Zero;

    /// <summary>The hours as a decimal number, two decimals.</summary>
    public decimal Value => Hundredths / 100m;

    /// <summary>Whole hours.</summary>
    public static Hours Of(long hours) => new(checked(hours * 100));

    /// <summary>Hours from a decimal number; refused when it has more than two decimals or does not fit.</summary>
    [return: DoNotIgnore]
    public static Result<Hours> From(decimal hours, string? field = null)
    {
        if (Math.Abs(hours) > 10_000_000_000m) return new SharedErrors.HoursTooMany(hours, field);
        var hundredths = hours * 100m;
        return hundredths == decimal.Truncate(hundredths)
            ? new Hours((long)hundredths)
            : new SharedErrors.HoursTooPrecise(hours, field);
    }

    public static Hours operator +(Hours left, Hours right) => new(checked(left.Hundredths + right.Hundredths));

    public static Hours operator -(Hours left, Hours right) => new(checked(left.Hundredths - right.Hundredths));

    public static bool operator <(Hours left, Hours right) => left.Hundredths < right.Hundredths;

    public static bool operator >(Hours left, Hours right) => left.Hundredths > right.Hundredths;

    public static bool operator <=(Hours left, Hours right) => left.Hundredths <= right.Hundredths;

    public static bool operator >=(Hours left, Hours right) => left.Hundredths >= right.Hundredths;

    public static Hours Add(Hours left, Hours right) => left + right;

    public static Hours Subtract(Hours left, Hours right) => left - right;

    public int CompareTo(Hours other) => Hundredths.CompareTo(other.Hundredths);

    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);
}
