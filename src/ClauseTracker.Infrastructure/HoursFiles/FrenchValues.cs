using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Hours, SIRET and texts as French users and spreadsheet programs write them. Never depends on the culture of the machine.</summary>
internal static partial class FrenchValues
{
    /// <summary>Digits that a SIRET keeps once a spreadsheet program has dropped its leading zeros: no SIREN begins with more than two.</summary>
    private const int FewestSiretDigits = 12;

    [return: DoNotIgnore]
    public static Result<Hours> Hours(object cell, string at) => Number(cell) switch
    {
        null => new HoursRowErrors.NotANumber(CellText.Of(cell), at),
        < 0 and var hours => new HoursRowErrors.Negative(hours, at),
        > Domain.Shared.Hours.MostInAMonth and var hours => new HoursRowErrors.MoreThanAMonthHolds(hours, at),
        { } hours => Domain.Shared.Hours.From(hours, at),
    };

    [return: DoNotIgnore]
    public static Result<string> Siret(object cell, string at)
    {
        var text = cell is double number ? WholeNumber(number) : cell as string;
        if (text is null) return new SharedErrors.SiretInvalid(CellText.Of(cell), at);
        if (Scientific().IsMatch(text)) return new HoursRowErrors.SiretLostDigits(text, at);
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length is >= FewestSiretDigits and < Domain.Shared.Siret.Length) digits = digits.PadLeft(Domain.Shared.Siret.Length, '0');
        var siret = Domain.Shared.Siret.From(digits, at);
        return siret.IsSuccess ? siret.Value.Digits : new SharedErrors.SiretInvalid(CellText.Of(cell), at);
    }

    /// <summary>A text; a number that stands for one keeps its digits. A day or a truth value is what the spreadsheet program made of it, and refused.</summary>
    [return: DoNotIgnore]
    public static Result<string> Text(object cell, string at) => cell switch
    {
        string text => text.Trim(),
        double number => WholeNumber(number) ?? CellText.Of(number),
        _ => new SharedErrors.Malformed(at),
    };

    [return: DoNotIgnore]
    public static Result<string> ContractNumber(object cell, string at)
    {
        var text = Text(cell, at);
        return text.IsSuccess && text.Value.Length > PublicContract.NumberLength ? new SharedErrors.TooLong(at, PublicContract.NumberLength) : text;
    }

    private static decimal? Number(object cell) => cell switch
    {
        double number when Math.Abs(number) < 1e12 => (decimal)number,
        TimeSpan duration => decimal.Round((decimal)duration.TotalHours, 4),
        string text => Number(text),
        _ => null,
    };

    private static decimal? Number(string text)
    {
        var plain = Spaces().Replace(text.Trim(), " ").Replace('\u2212', '-');
        if (!Written().IsMatch(plain)) return null;
        plain = plain.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? WholeNumber(double number) =>
        number >= 0 && number < 1e15 && number == Math.Truncate(number) ? number.ToString("0", CultureInfo.InvariantCulture) : null;

    /// <summary>Spaces group thousands and nothing else: « 151 67 » lacks its comma and is refused.</summary>
    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}( \d{3})+)([.,]\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    /// <summary>The spaces of typists and of programs: ordinary, no-break, narrow no-break, thin, figure.</summary>
    [GeneratedRegex(@"[ \u00A0\u202F\u2009\u2007]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*\d([.,]\d+)?[eE]\+?\d+\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();
}
