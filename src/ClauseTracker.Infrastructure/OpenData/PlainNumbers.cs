namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// Reads digits without culture, sign or exponent: what nearly every published number and day is made of, several times quicker than
/// the parsers that know the rest, which are asked when this one gives up.
/// </summary>
internal static class PlainNumbers
{
    private const int MostDigits = 18;

    /// <summary>Digits, with or without a point and decimals.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var point = text.IndexOf('.');
        if (point < 0)
        {
            if (!TryDigits(text, out var whole)) return false;
            number = whole;
            return true;
        }

        var decimals = text[(point + 1)..];
        if (point + decimals.Length > MostDigits || !TryDigits(text[..point], out var units) || !TryDigits(decimals, out var fraction)) return false;
        number = units + new decimal((int)fraction, (int)(fraction >> 32), 0, isNegative: false, (byte)decimals.Length);
        return true;
    }

    /// <summary>A day of the calendar from its digits.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (!TryDigits(year, out var y) || !TryDigits(month, out var m) || !TryDigits(day, out var d)) return null;
        var exists = y is >= 1 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth((int)y, (int)m);
        return exists ? new DateOnly((int)y, (int)m, (int)d) : null;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.Length is 0 or > MostDigits) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
