using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>Leaves the firm's pages: forgets the opened link, or signs the account out.</summary>
public sealed class LeaveModel(SignInManager<SignInAccount> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect(FirmPaths.Root);

    public async Task<IActionResult> OnPostAsync()
    {
        if (FirmAccess.FirmOf(User) is not null) await HttpContext.SignOutAsync(FirmAccess.Scheme);
        else await signIn.SignOutAsync();
        return Redirect(SitePaths.Home);
    }
}
