using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Access;

/// <summary>Signs in by mail address and password. The refusal never says which of the two was wrong.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<SignInAccount> signIn, Words words) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = string.Empty;

    [BindProperty]
    public string Password { get; set; } = string.Empty;

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        var result = await signIn.PasswordSignInAsync(Email, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/home");
        ModelState.AddModelError(string.Empty, words[result.IsLockedOut ? "SignIn.LockedOut" : "SignIn.Refused"]);
        return Page();
    }
}
