using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>Registers an organisation.</summary>
[NeedsPermission(Permission.ManageOrganisations)]
public sealed class AddModel(IUseCases useCases, Words words) : PageModel, IOrganisationFormPage
{
    [BindProperty]
    public string? Siret { get; set; }

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public bool StartsWithName => false;

    /// <param name="name">What was looked for in vain.</param>
    public void OnGet(string? name) => Form.Name = name;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return this.FormAgain();
        var registered = await useCases.DoAsync(new RegisterOrganisation(Siret, Form.Input), cancellationToken);
        if (!registered.TryGet(out var id))
        {
            // The SIRET stands beside the form of what is said of the organisation.
            ModelState.AddRefusals(registered.Errors.Where(e => e.Field == nameof(Siret)), words);
            ModelState.AddRefusals(registered.Errors.Where(e => e.Field != nameof(Siret)), words, nameof(Form));
            return this.FormAgain();
        }

        this.Announce(words["Organisation.Added"]);
        return RedirectToPage("Details", new { id = id.Value });
    }
}
