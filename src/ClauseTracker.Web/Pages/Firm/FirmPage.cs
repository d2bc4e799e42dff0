using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>What the firm's pages answer when the application refused.</summary>
public static class FirmPage
{
    /// <summary>A link that is over leads out; what is not the firm's does not exist.</summary>
    public static IActionResult CannotShowFirm(this PageModel page, Result refused) =>
        refused.Errors.Any(e => e is FirmLinkErrors.Closed) ? new RedirectResult(FirmPaths.Over) : page.CannotShow(refused);
}
