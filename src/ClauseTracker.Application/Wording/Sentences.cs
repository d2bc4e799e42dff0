using System.Globalization;
using System.Resources;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Application.Wording;

/// <summary>
/// Words for refusals and for the names of the field, shared by all doors and files. The language is that of the thread
/// (<see cref="CultureInfo.CurrentUICulture"/>): French, else English.
/// </summary>
public static class Sentences
{
    /// <summary>The resource files <c>Sentences.resx</c> (French) and <c>Sentences.en.resx</c>.</summary>
    public static readonly ResourceManager Resources = new(typeof(Sentences));

    /// <summary>The sentence of a key, or null.</summary>
    public static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>The sentence of a key with values in its placeholders.</summary>
    public static string Of(string key, params IReadOnlyList<object?> arguments) =>
        string.Format(CultureInfo.CurrentCulture, Find(key) ?? key, [.. arguments.Select(Written)]);

    /// <summary>The sentence of a refusal.</summary>
    public static string Of(Error error) => Of("Error." + error.Code, error.Arguments);

    /// <summary>The sentence of a refusal that was stored.</summary>
    public static string Of(RefusalTold refusal) => Of("Error." + refusal.Code, [.. refusal.Arguments]);

    /// <summary>The sentence of a reason of an assessment.</summary>
    public static string Of(DutyReason reason) => Of("DutyReason." + reason.Code, reason.Arguments);

    /// <summary>The name of a value of an enumeration.</summary>
    public static string Of(Enum value) => Of($"{value.GetType().Name}.{value}");

    /// <summary>A value as a sentence writes it.</summary>
    internal static object? Written(object? value) => value switch
    {
        null => "…",
        DateOnly day => day.ToString("d", CultureInfo.CurrentCulture),
        YearMonth month => month.FirstDay.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        Hours hours => hours.Value.ToString("N2", CultureInfo.CurrentCulture),
        Money amount => $"{amount.Euros.ToString("#,0.##", CultureInfo.CurrentCulture)} €",
        Percentage share => $"{share.Percent.ToString("0.##", CultureInfo.CurrentCulture)} %",
        _ => value,
    };
}
