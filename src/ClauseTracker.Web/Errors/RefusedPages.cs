using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Errors;

/// <summary>What a page answers when the application refused.</summary>
public static class RefusedPages
{
    /// <summary>A page that cannot be shown: 403 when the user may not, else 404.</summary>
    public static IActionResult CannotShow(this PageModel page, Result refused) =>
        page.StatusCode(IsForbidden(refused) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);

    /// <summary>The form again with what was typed and why it was refused (422); 403 when the user may not.</summary>
    public static IActionResult FormAgain(this PageModel page, Result refused, Words words, string? prefix = null)
    {
        if (IsForbidden(refused)) return page.StatusCode(StatusCodes.Status403Forbidden);
        page.ModelState.AddRefusals(refused.Errors, words, prefix);
        return page.FormAgain();
    }

    /// <summary>The form again with what could not be read (422).</summary>
    public static IActionResult FormAgain(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>On a page of several forms, only the one that was sent is judged: what binding says about the others is forgotten.</summary>
    public static void JudgeOnly(this PageModel page, string form)
    {
        var others = page.ModelState.Keys.Where(k => k.Contains('.', StringComparison.Ordinal) && !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList();
        foreach (var key in others) page.ModelState.Remove(key);
    }

    private static bool IsForbidden(Result refused) => refused.Errors.Any(e => e.Kind == ErrorKind.Forbidden);
}
