using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Access;

/// <summary>Creates the first administrator of an empty instance, by the link that the console shows.</summary>
[AllowAnonymous]
public sealed class SetupModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public string DisplayName { get; set; } = string.Empty;

    [BindProperty]
    public string Email { get; set; } = string.Empty;

    [BindProperty]
    public string Password { get; set; } = string.Empty;

    public async Task<IActionResult> OnPostAsync()
    {
        var created = await useCases.DoAsync(new CreateFirstAdministrator(Token, DisplayName, Email, Password), HttpContext.RequestAborted);
        if (created.IsSuccess)
        {
            this.Announce(words["Setup.Done"]);
            return LocalRedirect(SitePaths.SignIn);
        }

        ModelState.AddRefusals(created.Errors, words);
        return Page();
    }
}
