using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Shell;

/// <summary>Options and arguments, described by the texts <c>Option.*</c>; days, numbers and choices are read as people write them.</summary>
internal static class Inputs
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] MonthForms = ["yyyy-MM", "MM/yyyy"];

    public static Argument<string> File() => new("file") { Description = CliTexts.Of("Option.File") };

    public static Option<bool> Flag(string name, string key) => new(name) { Description = CliTexts.Of($"Option.{key}") };

    public static Option<string> Text(string name, string key, bool required = false, params string[] aliases) =>
        new(name, aliases) { Description = CliTexts.Of($"Option.{key}"), Required = required };

    public static Option<DateOnly?> Day(string name, string key, bool required = false) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = "AAAA-MM-JJ",
        CustomParser = result => DateOnly.TryParseExact(Only(result), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail<DateOnly?>(result, Only(result), "Usage.Day"),
    };

    public static Option<YearMonth?> Month(string name, string key, bool required = false) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = "AAAA-MM",
        CustomParser = result => DateOnly.TryParseExact(Only(result), MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < 9999
            ? YearMonth.Of(day)
            : Fail<YearMonth?>(result, Only(result), "Usage.Month"),
    };

    public static Option<int?> Year(string name, string key, bool required = false) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = "AAAA",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9998
            ? year
            : Fail<int?>(result, Only(result), "Usage.Year"),
    };

    public static Option<int?> WholeNumber(string name, string key, bool required = false) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = "N",
        CustomParser = result => int.TryParse(Only(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Fail<int?>(result, Only(result), "Usage.Number"),
    };

    public static Option<decimal?> Number(string name, string key) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"),
        CustomParser = result => TryNumber(Only(result), out var number)
            ? number
            : Fail<decimal?>(result, Only(result), "Usage.Number"),
    };

    /// <summary>Any number of values written in parts with colons between, <c>2:120</c>; the option is repeated.</summary>
    public static Option<T[]> Parts<T>(string name, string key, string form, Func<string[], T?> read)
        where T : class => new(name)
        {
            Description = CliTexts.Of($"Option.{key}"), HelpName = form,
            CustomParser = result => [.. result.Tokens.Select(t => read(t.Value.Split(':', StringSplitOptions.TrimEntries)) ?? Fail<T>(result, t.Value, "Usage.Parts", form)!)],
        };

    /// <summary>Reads a number as people write it: <c>1 000,5</c> or <c>1000.5</c>.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(Plain(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>One value of an enumeration, by its name: <c>direct-hire</c>, <c>RSA</c>.</summary>
    public static Option<T?> Choice<T>(string name, string key, bool required = false)
        where T : struct, Enum => new(name)
        {
            Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = string.Join('|', Names<T>()),
            CustomParser = result => Read<T>(Only(result)) ?? Fail<T?>(result, Only(result), "Usage.Choice", string.Join(", ", Names<T>())),
        };

    /// <summary>Any number of values of an enumeration; the option is repeated, or the values follow each other.</summary>
    public static Option<T[]> Choices<T>(string name, string key)
        where T : struct, Enum => new(name)
        {
            Description = CliTexts.Of($"Option.{key}"), HelpName = string.Join('|', Names<T>()), AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(t => Read<T>(t.Value) ?? Fail<T?>(result, t.Value, "Usage.Choice", string.Join(", ", Names<T>())) ?? default)],
        };

    /// <summary>The code of a criterion, <c>RSA</c>; whether a category has it is the application's to say.</summary>
    public static Option<CriterionCode?> Criterion(string name, string key, bool required = false) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), Required = required, HelpName = "CODE",
        CustomParser = result => ReadCriterion(result, Only(result)),
    };

    /// <summary>Any number of codes of criteria.</summary>
    public static Option<CriterionCode[]> Criteria(string name, string key) => new(name)
    {
        Description = CliTexts.Of($"Option.{key}"), HelpName = "CODE", AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.Select(t => ReadCriterion(result, t.Value) ?? default)],
    };

    private static CriterionCode? ReadCriterion(ArgumentResult result, string given) => CriterionCode.From(given).TryGet(out var code)
        ? code
        : Fail<CriterionCode?>(result, given, "Usage.Choice", string.Join(", ", EligibilitySeeds.All.Select(c => c.Code)));

    private static string Only(ArgumentResult result) => result.Tokens[^1].Value;

    private static T? Fail<T>(ArgumentResult result, string given, string key, params object?[] arguments)
    {
        var name = (result.Parent as OptionResult)?.Option.Name;
        result.AddError(CliTexts.Of(key, [name, given, .. arguments]));
        return default;
    }

    private static string Plain(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');

    private static T? Read<T>(string given)
        where T : struct, Enum
    {
        var found = Enum.GetValues<T>().Where(v => Simple(v.ToString()) == Simple(given)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Where(n => n != "None").Select(Kebab);

    private static string Simple(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary><c>DirectHire</c> is written <c>direct-hire</c>; codes of the field (<c>JEUNE_SQ</c>) stay as they are.</summary>
    private static string Kebab(string name) => name.Length > 1 && char.IsUpper(name[1])
        ? name
        : string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
