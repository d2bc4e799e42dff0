using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Web.Binding;

/// <summary>Reads what people type in a field, in French or English habits, and what machines send (ISO).</summary>
public static partial class FieldReaders
{
    private static readonly string[] DayForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy-MM-dd"];
    private static readonly string[] MonthForms = ["MM/yyyy", "M/yyyy", "yyyy-MM", "MMMM yyyy"];

    /// <summary>
    /// Reads <c>151,67</c>, <c>151.67</c>, <c>1 234,5</c> and <c>1.234,5</c>. Where the separator that is not the reader's own
    /// is followed by exactly three digits (<c>1.234</c> in French), thousands and decimals cannot be told apart: refused.
    /// </summary>
    public static bool TryReadDecimal(string text, CultureInfo culture, out decimal number)
    {
        number = 0;
        var tight = Blanks().Replace(text.Trim().Replace('\u2212', '-'), "");
        if (!Digits().IsMatch(tight) && !DotsThenComma().IsMatch(tight) && !CommasThenDot().IsMatch(tight)) return false;
        var decimalMark = tight.LastIndexOfAny(['.', ',']);
        if (decimalMark >= 0 && IsAmbiguous(tight, decimalMark, culture)) return false;
        var plain = decimalMark < 0
            ? tight
            : tight[..decimalMark].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
              + "." + tight[(decimalMark + 1)..];
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads <c>31/12/2026</c>, day first in both languages, and <c>2026-12-31</c>.</summary>
    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads <c>12/2026</c>, <c>2026-12</c> and the month in letters.</summary>
    public static bool TryReadMonth(string text, CultureInfo culture, out YearMonth month)
    {
        var read = DateOnly.TryParseExact(text.Trim(), MonthForms, culture, DateTimeStyles.None, out var day) && day.Year < 9999;
        month = read ? YearMonth.Of(day) : default;
        return read;
    }

    private static bool IsAmbiguous(string text, int mark, CultureInfo culture) =>
        text.Length - mark - 1 == 3
        && text.IndexOfAny(['.', ',']) == mark
        && text[mark].ToString() != culture.NumberFormat.NumberDecimalSeparator;

    [GeneratedRegex(@"(?<=\d)[ \u00A0\u202F](?=\d{3}(\D|$))", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[+-]?\d{1,27}([.,]\d{1,10})?$", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3}){1,8},\d{1,10}$", RegexOptions.None, 1000)]
    private static partial Regex DotsThenComma();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3}){1,8}\.\d{1,10}$", RegexOptions.None, 1000)]
    private static partial Regex CommasThenDot();
}
