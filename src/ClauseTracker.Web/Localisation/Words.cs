using System.Globalization;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Localisation;

/// <summary>The sentences of the pages in the language of the request. A key that does not exist throws, except in production, where it shows.</summary>
public sealed class Words(IHostEnvironment environment, ILogger<Words> logger)
{
    /// <summary>The sentence of that key.</summary>
    public string this[string key] => PageTexts.Find(key) ?? Sentences.Find(key) ?? Missing(key);

    /// <summary>The sentence of that key with values in its placeholders; hours, amounts and days are written as people read them.</summary>
    public string this[string key, params object?[] arguments] =>
        string.Format(CultureInfo.CurrentCulture, this[key], [.. arguments.Select(Formats.Any)]);

    /// <summary>The sentence of a refusal: key <c>Error.</c> followed by its code.</summary>
    public string Of(Error error) => this["Error." + error.Code, [.. error.Arguments]];

    /// <summary>The name of a value of an enumeration: key <c>Type.Member</c>.</summary>
    public string Of(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>One choice for each value of an enumeration, in its order, for a list or radio buttons.</summary>
    public IReadOnlyList<SelectListItem> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(Of(value), value.ToString()))];

    private string Missing(string key)
    {
        if (!environment.IsProduction()) throw new KeyNotFoundException($"No text has the key {key}");
        logger.LogError("No text has the key {Key}", key);
        return key;
    }
}
