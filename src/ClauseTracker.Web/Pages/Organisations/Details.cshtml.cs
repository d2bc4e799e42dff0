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

/// <summary>An organisation: what is known of it, whom to reach, its contracts and its duplicates.</summary>
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OrganisationSheet Sheet { get; private set; } = default!;

    public bool MayManage => user.Has(Permission.ManageOrganisations) && Sheet.MergedInto is null;

    public bool MayInvite => user.Has(Permission.InviteFirms) && Sheet.MergedInto is null;

    public bool MayReadHistory => user.Has(Permission.ReadStatements);

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    /// <summary>Says which day is the contact's last; today unless another is typed.</summary>
    public async Task<IActionResult> OnPostEndContactAsync(int contact, DateOnly? until, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await LoadAsync(cancellationToken) ?? this.FormAgain();
        var ended = await useCases.DoAsync(new EndContact(OrganisationId.From(Id), contact, until ?? Today), cancellationToken);
        if (ended.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(ended, words);
        this.Announce(words["Organisation.ContactEnded"]);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetOrganisation(OrganisationId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
