using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>Asks before a draft of an agreement is deleted.</summary>
[NeedsPermission(Permission.EditPartnerships)]
public sealed class DeleteModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public long Version { get; set; }

    public AgreementSheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var deleted = await useCases.DoAsync(new DeleteDraftAgreement(AgreementId.From(Id), Version), cancellationToken);
        if (deleted.IsRefused) return this.FormAgain(deleted, words);
        this.Announce(words["Partnership.Deleted", Sheet.Title]);
        return RedirectToPage("Index");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetAgreement(AgreementId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
