using System.Globalization;
using System.Text.RegularExpressions;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <content>Months and years that come apart: in two columns, in the headings of columns, in a title.</content>
internal static partial class FrenchDates
{
    /// <summary>A year of this century, written with two digits or four.</summary>
    public static int? Year(object? cell)
    {
        var text = cell switch
        {
            double number => number.ToString("0.##", CultureInfo.InvariantCulture),
            DateTime day => day.Year.ToString(CultureInfo.InvariantCulture),
            string written => written.Trim(),
            _ => null,
        };
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (year is > 9 and < 100 && text.Length == 2) year += FirstYear;
        return year is >= FirstYear and <= LastYear ? year : null;
    }

    /// <summary>A month without its year: « octobre », « oct. », 10.</summary>
    public static int? MonthAlone(object? cell) => cell switch
    {
        double number when number == Math.Truncate(number) && number is >= 1 and <= 12 => (int)number,
        string text when int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var month) => month is >= 1 and <= 12 ? month : null,
        string text => MonthNamed(text),
        _ => null,
    };

    /// <summary>True for a month with its year.</summary>
    public static bool IsMonth(object cell) => Known(cell) is { Year: >= FirstYear and <= LastYear };

    /// <summary>« octobre 2026 » somewhere in a text; null when there is none, or several.</summary>
    public static string? MonthInside(string text)
    {
        var months = MonthWords().Matches(text).Select(m => m.Value).Where(m => IsMonth(m)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return months.Count == 1 ? months[0] : null;
    }

    /// <summary>The month that a column is for, when its heading is a month: « Janvier », « janv. 2026 », « 01/2026 », a day of it.</summary>
    public static (int Month, int? Year)? Heading(object? cell)
    {
        if (cell is string name && MonthNamed(name) is { } alone) return (alone, null);
        return cell is string or DateTime && Known(cell) is { Year: >= FirstYear and <= LastYear } month ? (month.Month, month.Year) : null;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]{2,}\.?\s+20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthWords();
}
