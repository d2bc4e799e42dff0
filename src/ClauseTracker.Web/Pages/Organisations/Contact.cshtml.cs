using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>Adds somebody to reach at an organisation.</summary>
[NeedsPermission(Permission.ManageOrganisations)]
public sealed class ContactModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Function { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public bool IsFallback { get; set; }

    [BindProperty]
    public ContactLanguage Language { get; set; }

    /// <summary>Whose contact it is.</summary>
    public string Organisation { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        From = clock.Today();
        return await LoadAsync(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var added = await useCases.DoAsync(
            new AddContact
            {
                Organisation = OrganisationId.From(Id), Name = Name ?? string.Empty, Function = Function, Email = Email, Phone = Phone, From = From ?? default, Until = Until,
                IsFallback = IsFallback, Language = Language,
            },
            cancellationToken);
        if (added.IsRefused) return this.FormAgain(added, words);
        this.Announce(words["Organisation.ContactAdded"]);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetOrganisation(OrganisationId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Organisation = sheet.Name;
        return null;
    }
}
