using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Months and days as French users and spreadsheet programs write them. Never depends on the culture of the machine.</summary>
internal static partial class FrenchDates
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <summary>31 December 2099, as spreadsheet programs number days.</summary>
    private const double LastDay = 73_050;

    private static readonly string[] DayForms =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "yyyy-M-d H:mm:ss", "yyyy-M-d'T'H:mm:ss"];

    private static readonly string[] MonthForms = ["M/yyyy", "M-yyyy", "M.yyyy", "M yyyy", "yyyy-M", "yyyy/M", "yyyyMM"];

    // Beginnings that tell a month from the others, once accents and case are gone; French then English.
    private static readonly (string Beginning, int Month)[] MonthNames =
    [
        ("janv", 1), ("jan", 1), ("fev", 2), ("feb", 2), ("mars", 3), ("mar", 3), ("avr", 4), ("apr", 4), ("mai", 5), ("may", 5), ("juin", 6), ("jun", 6),
        ("juil", 7), ("jul", 7), ("aout", 8), ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ];

    private static readonly string[] FullMonthNames =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "sept",
    ];

    /// <summary>A month that has begun on <paramref name="today"/>.</summary>
    /// <param name="year">The cell that tells the year, where the month comes without; else null.</param>
    [return: DoNotIgnore]
    public static Result<YearMonth> Month(object cell, string at, DateOnly today, object? year = null)
    {
        var month = MonthAlone(cell) is { } alone && Year(year) is { } of ? new YearMonth(of, alone) : Known(cell);
        if (month is not { Year: >= FirstYear and <= LastYear } known) return new HoursRowErrors.NotAMonth(CellText.Of(cell), at);
        var current = YearMonth.Of(today);
        return known > current ? new HoursRowErrors.MonthInFuture(known, current, at) : known;
    }

    /// <summary>A day of birth: from 1900 to <paramref name="today"/>.</summary>
    [return: DoNotIgnore]
    public static Result<DateOnly> BirthDate(object cell, string at, DateOnly today)
    {
        DateOnly? day = cell switch
        {
            DateTime moment => DateOnly.FromDateTime(moment),
            double number => DayOf(number),
            string text => DayOf(text),
            _ => null,
        };
        return day is { Year: >= 1900 } known && known <= today ? known : new HoursRowErrors.NotADate(at);
    }

    /// <summary>202612, or the number of a day whose cell lost its format; 12 alone is no month of a year.</summary>
    private static YearMonth? MonthOf(double number)
    {
        if (number != Math.Truncate(number)) return null;
        if (number is >= FirstYear * 100 and < (LastYear + 1) * 100) return MonthOf(number.ToString("0", CultureInfo.InvariantCulture));
        return DayOf(number) is { } day ? YearMonth.Of(day) : null;
    }

    private static DateOnly? DayOf(double number) =>
        number is >= 1 and <= LastDay && number == Math.Truncate(number) ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : null;

    private static DateOnly? DayOf(string text) => ParsedAs(text, DayForms);

    private static YearMonth? MonthOf(string text)
    {
        if ((ParsedAs(text, MonthForms) ?? DayOf(text)) is { } day) return YearMonth.Of(day);
        var match = NamedMonth().Match(text.Trim());
        if (!match.Success || MonthNamed(match.Groups["name"].Value) is not { } month) return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new YearMonth(year < 100 ? year + FirstYear : year, month);
    }

    private static int? MonthNamed(string name)
    {
        var simple = Headings.Simplify(name);
        var known = FullMonthNames.Contains(simple) || MonthNames.Any(m => m.Beginning == simple) || simple is "fevr" or "juill";
        return known ? MonthNames.First(m => simple.StartsWith(m.Beginning, StringComparison.Ordinal)).Month : null;
    }

    private static DateOnly? ParsedAs(string text, string[] forms) =>
        DateTime.TryParseExact(text.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year < 9999 ? DateOnly.FromDateTime(moment) : null;

    private static YearMonth? Known(object cell) => cell switch
    {
        DateTime { Year: <= LastYear } day => YearMonth.Of(DateOnly.FromDateTime(day)),
        double number => MonthOf(number),
        string text => MonthOf(text),
        _ => null,
    };

    /// <summary>« décembre 2026 », « déc. 2026 », « déc-26 ».</summary>
    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M}]+)\.?[\s\-/]*(?<year>20\d\d|\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();
}
