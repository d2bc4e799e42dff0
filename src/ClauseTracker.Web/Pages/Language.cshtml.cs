using ClauseTracker.Web.Components;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages;

/// <summary>Keeps the chosen language in a cookie for a year and goes back to where the reader was.</summary>
public sealed class LanguageModel : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet() => LocalRedirect("~" + SitePaths.Home);

    /// <param name="code">The language; an unknown one changes nothing.</param>
    /// <param name="back">An address of this application; any other leads home.</param>
    public IActionResult OnPost(string? code, string? back)
    {
        if (Languages.IsKnown(code))
        {
            Response.Cookies.Append(Languages.Cookie, code!, new CookieOptions
            {
                MaxAge = Kept, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps,
            });
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? WithoutCulture(back) : "~" + SitePaths.Home);
    }

    // ?culture= would win over the cookie that was just written.
    private static string WithoutCulture(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0) return address;
        var kept = address[(mark + 1)..].Split('&').Where(part => !part.StartsWith("culture=", StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count == 0 ? address[..mark] : address[..mark] + "?" + string.Join('&', kept);
    }
}
