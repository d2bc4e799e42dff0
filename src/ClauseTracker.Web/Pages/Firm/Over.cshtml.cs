using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>One page for every link that does not open: never given, expired, withdrawn. It tells a guesser nothing.</summary>
[AllowAnonymous]
public sealed class OverModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;
}
