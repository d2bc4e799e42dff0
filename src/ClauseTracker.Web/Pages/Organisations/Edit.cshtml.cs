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

/// <summary>Changes what is said of an organisation, and goes back to the page one came from; refused when somebody else saved it since it was opened.</summary>
[NeedsPermission(Permission.ManageOrganisations)]
public sealed class EditModel(IUseCases useCases, Words words) : PageModel, IOrganisationFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Where to go back to, in this application; null is the organisation's own page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>The version that the author reads.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public OrganisationSheet Sheet { get; private set; } = default!;

    public bool StartsWithName => true;

    public string BackHref => Url.IsLocalUrl(Back) ? Back! : Url.Page("Details", new { id = Id })!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Form, Version) = (OrganisationForm.Of(Sheet), Sheet.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var changed = await useCases.DoAsync(new ChangeOrganisation(OrganisationId.From(Id), Version, Form.Input), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words, nameof(Form));
        this.Announce(words["Organisation.Changed"]);
        return LocalRedirect(BackHref);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetOrganisation(OrganisationId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
