using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>Clauses with how they stand, those that need somebody first.</summary>
public sealed class IndexModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public StandingStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public ClauseList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListClauses(Status, Search, PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }
}

/// <summary>The colours of standings.</summary>
public static class StandingTones
{
    public static Tone Of(StandingStatus status) => status switch
    {
        StandingStatus.Met or StandingStatus.OnTrack => Tone.Success,
        StandingStatus.Late => Tone.Warning,
        StandingStatus.Shortfall => Tone.Danger,
        _ => Tone.Info,
    };
}
