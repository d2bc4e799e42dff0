using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Web.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Exports;

/// <summary>Asks for the compliance workbook of a buyer and a year.</summary>
public sealed class IndexModel(IUseCases useCases, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Buyer { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public IReadOnlyList<SelectListItem> Buyers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Year = clock.Today().Year;
        var listed = await useCases.AskAsync(new ListBuyers(), cancellationToken);
        if (!listed.TryGet(out var buyers)) return this.CannotShow(listed);
        Buyers = [.. buyers.Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
        return Page();
    }
}
