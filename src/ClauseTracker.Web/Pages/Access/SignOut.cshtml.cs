using ClauseTracker.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Access;

/// <summary>Signs out, by a form alone.</summary>
public sealed class SignOutModel(SignInManager<SignInAccount> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/home");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
