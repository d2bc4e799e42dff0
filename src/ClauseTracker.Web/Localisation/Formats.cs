using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Web.Localisation;

/// <summary>How pages write values, in the culture of the request. A unit never parts from its number at the end of a line.</summary>
public static class Formats
{
    private const string Unbreakable = "\u00A0";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary><c>151,67 h</c>; whole hours without decimals.</summary>
    public static string Hours(Hours hours) => Number(hours.Value) + Unbreakable + "h";

    /// <summary><c>+151,67 h</c>, <c>−20 h</c>: a change.</summary>
    public static string SignedHours(Hours hours) => (hours > Domain.Shared.Hours.Zero ? "+" : hours < Domain.Shared.Hours.Zero ? "\u2212" : string.Empty) + Hours(new Hours(Math.Abs(hours.Hundredths)));

    /// <summary><c>+1</c>, <c>−1</c>: a change of a number.</summary>
    public static string Signed(int number) => number.ToString("+0;\u22120;0", CultureInfo.CurrentCulture);

    /// <summary><c>1 250 000 €</c>; cents only when there are some.</summary>
    public static string Money(Money amount) => Number(amount.Euros) + Unbreakable + "€";

    /// <summary><c>5 %</c>, at most two decimals.</summary>
    public static string Percentage(Percentage share) => Percent(share.Percent);

    /// <summary>A share given as a fraction of one, to the whole percent. Never shows 100 % for what is not whole.</summary>
    public static string Share(decimal fraction) => Percent(Math.Floor(fraction * 100m));

    /// <summary><c>31/12/2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>jeudi 31 décembre 2026</c>; the first of a month is <c>1er</c> in French.</summary>
    public static string LongDate(DateOnly day)
    {
        var text = day.ToString("D", Culture);
        return day.Day == 1 && Culture.TwoLetterISOLanguageName == "fr" ? text.Replace(" 1 ", " 1er ", StringComparison.Ordinal) : text;
    }

    /// <summary><c>31/12/2026 14:05</c>, as the clock of the moment's own offset shows it.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>décembre 2026</c>.</summary>
    public static string Month(YearMonth month) => month.FirstDay.ToString("MMMM yyyy", Culture);

    /// <summary>Whole numbers without decimals, others with two.</summary>
    public static string Number(decimal number) =>
        number.ToString(number == decimal.Truncate(number) ? "N0" : "N2", Culture);

    /// <summary>Whatever a sentence mentions, written as the methods above would.</summary>
    public static object? Any(object? value) => value switch
    {
        null => "…",
        Hours hours => Hours(hours),
        Money amount => Money(amount),
        Percentage share => Percentage(share),
        DateOnly day => Date(day),
        YearMonth month => Month(month),
        DateTimeOffset moment => Moment(moment),
        decimal number => number.ToString("#,##0.#########", Culture),
        int number => Number(number),
        long number => Number(number),
        _ => value,
    };

    private static string Percent(decimal percent) =>
        percent.ToString("#,##0.##", Culture) + (Languages.Current == "fr" ? Unbreakable : "") + "%";
}
