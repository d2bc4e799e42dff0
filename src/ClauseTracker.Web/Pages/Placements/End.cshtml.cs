using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Says when a placement ends, or that it goes on.</summary>
[NeedsPermission(Permission.EditPlacements)]
public sealed class EndModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last day, or null.</summary>
    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    /// <summary>Why, or null.</summary>
    [BindProperty]
    public PlacementEndReason? EndReason { get; set; }

    public PlacementCard Placement { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var refused = await LoadAsync(cancellationToken);
        EndsOn = Placement?.EndsOn;
        return refused ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var changed = await useCases.DoAsync(new ChangePlacementEnd(PlacementId.From(Id), EndsOn, EndReason), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words);
        this.Announce(words[EndsOn is null ? "Placement.GoesOn" : "Placement.Ended", Placement.PersonReference]);
        return LocalRedirect(PlacementPaths.OfClause(Placement.Clause));
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPlacement(PlacementId.From(Id)), cancellation);
        if (!found.TryGet(out var placement)) return this.CannotShow(found);
        Placement = placement;
        return null;
    }
}
