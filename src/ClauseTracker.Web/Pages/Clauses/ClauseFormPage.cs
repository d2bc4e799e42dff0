using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>What declaring and changing a clause share: the form and its choices.</summary>
public abstract class ClauseFormPage(IUseCases useCases) : PageModel
{
    [BindProperty]
    public ClauseForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> FacilitatorOptions { get; private set; } = [];

    protected IUseCases UseCases => useCases;

    protected async Task LoadChoicesAsync(CancellationToken cancellation)
    {
        var facilitators = await useCases.AskAsync(new ListFacilitators(), cancellation);
        if (facilitators.TryGet(out var known)) FacilitatorOptions = [.. known.Select(f => new SelectListItem(f.Name, f.Id.Value.ToString()))];
    }
}
