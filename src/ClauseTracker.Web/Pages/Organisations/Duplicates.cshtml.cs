using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>Organisations that may be recorded twice.</summary>
[NeedsPermission(Permission.ManageOrganisations)]
public sealed class DuplicatesModel(IUseCases useCases) : PageModel
{
    public PossibleDuplicates Found { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await useCases.AskAsync(new FindDuplicates(), cancellationToken);
        if (!asked.TryGet(out var found)) return this.CannotShow(asked);
        Found = found;
        return Page();
    }
}
