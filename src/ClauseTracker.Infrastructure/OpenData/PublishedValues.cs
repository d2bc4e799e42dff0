using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Reads numbers, days and codes out of the texts that buyers publish. Null is unknown or not to be believed.</summary>
internal static partial class PublishedValues
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MostMonths = 1200;
    private const int MostCounted = 1_000_000;
    private const int CpvLength = 8;
    private const int DayLength = 10;
    private const int LongestNumber = 64;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>An amount above zero and at most <see cref="Money.ImplausibleAbove"/>; any other text is handed back as received.</summary>
    public static Money? Amount(string? text, out string? asReceived)
    {
        asReceived = text;
        if (text is null || !TryNumber(text, out var euros)) return null;
        if (euros <= 0 || euros > Money.ImplausibleAbove.Euros) return null;
        var amount = Money.From(euros);
        if (amount.IsRefused || amount.Value.Cents == 0) return null;
        asReceived = null;
        return amount.Value;
    }

    /// <summary>An amount of zero or more, at most <see cref="Money.ImplausibleAbove"/>.</summary>
    public static Money? AmountOrNothing(string? text) =>
        text is not null && TryNumber(text, out var euros) && euros >= 0 && euros <= Money.ImplausibleAbove.Euros && Money.From(euros).TryGet(out var amount) ? amount : null;

    /// <summary>A share between 0 and 1, to the hundredth of a percent.</summary>
    public static Percentage? Share(string? text) =>
        text is not null && TryNumber(text, out var share) && share is >= 0 and <= 1 ? new Percentage((int)Math.Round(share * 10_000m, MidpointRounding.AwayFromZero)) : null;

    /// <summary>A whole number above zero that counts something: at most a million.</summary>
    public static int? Count(string? text) =>
        text is not null && TryNumber(text, out var count) && count is > 0 and <= MostCounted && decimal.IsInteger(count) ? (int)count : null;

    /// <summary>Yes or no, as a boolean or in words.</summary>
    public static bool? YesOrNo(string? text) => text switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => PublishedLabels.Fold(text) switch
        {
            "OUI" or "TRUE" or "VRAI" or "1" => true,
            "NON" or "FALSE" or "FAUX" or "0" => false,
            _ => null,
        },
    };

    /// <summary>Whole months, from 1 to 1200.</summary>
    public static int? Months(string? text) =>
        text is not null && TryNumber(text, out var months) && months is > 0 and <= MostMonths && decimal.IsInteger(months) ? (int)months : null;

    /// <summary>The day as written, from 1990 to 2100; a time of day or an offset after it changes nothing.</summary>
    public static DateOnly? Day(string? text)
    {
        if (text is null || text.Length < DayLength || (text.Length > DayLength && char.IsAsciiDigit(text[DayLength]))) return null;
        var day = (text[2], text[4], text[5], text[7]) switch
        {
            (_, '-', _, '-') => PlainNumbers.Day(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8, 2)),
            ('/', _, '/', _) => PlainNumbers.Day(text.AsSpan(6, 4), text.AsSpan(3, 2), text.AsSpan(0, 2)),
            _ => null,
        };
        return day is { Year: >= FirstYear and <= LastYear } ? day : null;
    }

    /// <summary>The eight digits of a CPV code, without its check digit.</summary>
    public static string? CpvCode(string? text) =>
        text is not null && text.Length >= CpvLength && text.AsSpan(0, CpvLength).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..CpvLength] : null;

    private static bool TryNumber(string text, out decimal number)
    {
        if (PlainNumbers.TryNumber(text, out number) || decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number)) return true;
        return text.Length <= LongestNumber && Typed().Match(text) is { Success: true } match
            && decimal.TryParse(Rewritten(match), Plain, CultureInfo.InvariantCulture, out number);
    }

    private static string Rewritten(Match match) => string.Concat(
        string.Concat(match.Groups["whole"].Value.Where(c => char.IsAsciiDigit(c) || c is '-')), ".", match.Groups["decimals"].Value, match.Groups["exponent"].Value);

    // "12 000,50", "12.000,50 €", "12,000.50", "1,5e5". Thousands are groups of three with one and the same mark; a lone mark is the decimal one.
    [GeneratedRegex(@"^(?<whole>[+-]?(?:[0-9]{1,3}(?:(?<mark>[.,\s'])[0-9]{3}(?:\k<mark>[0-9]{3})+|\s[0-9]{3}|[.,'][0-9]{3}(?=[.,][0-9]+))|[0-9]+))(?:[.,](?<decimals>[0-9]+))?(?<exponent>[eE][+-]?[0-9]+)?\s*(?:€|EUR|euros?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
