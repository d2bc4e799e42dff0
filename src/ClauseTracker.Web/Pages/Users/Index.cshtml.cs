using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Users;

/// <summary>Who works with the application, and adding somebody.</summary>
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    public IReadOnlyList<UserRow> Users { get; private set; } = [];

    [BindProperty]
    public string DisplayName { get; set; } = string.Empty;

    [BindProperty]
    public string Email { get; set; } = string.Empty;

    [BindProperty]
    public string Password { get; set; } = string.Empty;

    [BindProperty]
    public Role Role { get; set; } = Role.Facilitator;

    [BindProperty]
    public string? Organisation { get; set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync()
    {
        var added = ModelState.IsValid ? await useCases.DoAsync(new AddUser(DisplayName, Email, Password, Role, Organisation), HttpContext.RequestAborted) : null;
        if (added is { IsSuccess: true })
        {
            this.Announce(words["Users.Added"]);
            return RedirectToPage();
        }

        if (added is not null) ModelState.AddRefusals(added.Errors, words);
        return await LoadAsync() ? Page() : Forbid();
    }

    private async Task<bool> LoadAsync()
    {
        var users = await useCases.AskAsync(new ListUsers(), HttpContext.RequestAborted);
        if (users.TryGet(out var list)) Users = list;
        return users.IsSuccess;
    }
}
