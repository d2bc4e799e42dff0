using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>The people whom firms announced by their software; names are on the page of each alone.</summary>
[NeedsPermission(Permission.EditPlacements)]
public sealed class AnnouncedModel(IUseCases useCases) : PageModel
{
    public PlacementNoticeList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new ListPlacementNotices(), cancellationToken);
        if (!found.TryGet(out var list)) return this.CannotShow(found);
        List = list;
        return Page();
    }
}
