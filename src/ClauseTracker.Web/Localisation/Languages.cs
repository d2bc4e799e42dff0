using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ClauseTracker.Web.Localisation;

/// <summary>
/// The languages of the pages. Chosen by <c>?culture=</c>, else by the cookie, else by the browser, else French.
/// Numbers and days are written as in Europe in both.
/// </summary>
public static class Languages
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string Cookie = "clausetracker.language";

    /// <summary>Codes of the languages, the first being the one of the house.</summary>
    public static readonly IReadOnlyList<string> Codes = ["fr", "en"];

    private static readonly Dictionary<string, CultureInfo> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fr"] = CultureInfo.GetCultureInfo("fr-FR"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
    };

    /// <summary>The language of the request that is being answered.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The name of a language in that language.</summary>
    public static string NameOf(string code) => CultureInfo.GetCultureInfo(code).NativeName;

    /// <summary>True for a language that pages are written in.</summary>
    public static bool IsKnown(string? code) => code is not null && Formatting.ContainsKey(code);

    /// <summary>Installs the choice described above.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Formatting["fr"], CultureInfo.GetCultureInfo("fr"));
        options.SupportedCultures = [.. Formatting.Values];
        options.SupportedUICultures = [.. Codes.Select(code => CultureInfo.GetCultureInfo(code))];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Choose(context.Request)))];
    }

    private static ProviderCultureResult? Choose(HttpRequest request)
    {
        var browser = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value);
        string?[] wishes = [request.Query["culture"], request.Cookies[Cookie], .. browser];
        var code = wishes.Select(TwoLetters).FirstOrDefault(IsKnown);
        return code is null ? null : new ProviderCultureResult(Formatting[code].Name, code);
    }

    private static string? TwoLetters(string? language) => language?.Split('-')[0].ToLowerInvariant();
}
