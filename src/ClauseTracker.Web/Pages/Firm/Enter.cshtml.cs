using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>Exchanges the secret of a link for a short cookie and leads on, so that the secret leaves the address bar at once.</summary>
[AllowAnonymous]
[EnableRateLimiting(FirmAccess.RateLimit)]
public sealed class EnterModel(IUseCases useCases, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await useCases.DoAsync(new OpenFirmLink(FirmSecret.Of(HttpContext) ?? string.Empty), cancellationToken);
        if (!opened.TryGet(out var link))
        {
            // Whoever was inside by another link must not take what they see for this one's.
            await HttpContext.SignOutAsync(FirmAccess.Scheme);
            return Redirect(FirmPaths.Over);
        }

        await HttpContext.EnterFirmAsync(link, clock.GetUtcNow());
        return link.Month is { } month ? RedirectToPage("Month", new { month = month.ToString() }) : Redirect(FirmPaths.Root);
    }
}
