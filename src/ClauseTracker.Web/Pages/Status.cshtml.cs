using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages;

/// <summary>Shown in place of an empty answer with an error code (not found, forbidden, form too old…).</summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    /// <summary>The codes that have sentences of their own (<c>Status.404.Title</c>…); others share <c>Status.Other</c>.</summary>
    public static readonly IReadOnlyList<int> Known = [400, 401, 403, 404, 409, 413, 429, 503];

    [BindProperty(SupportsGet = true), FromRoute(Name = "code")]
    public int Code { get; set; }

    /// <summary>The key of a sentence for this code.</summary>
    public string Key(string part) => Known.Contains(Code) ? $"Status.{Code}.{part}" : $"Status.Other.{part}";

    public void OnGet() => Response.StatusCode = Code;

    public void OnPost() => OnGet();
}
