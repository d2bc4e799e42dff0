using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Exports;

/// <summary>What can be handed over: the compliance workbook of a buyer and a year, and the open data, each to those who may.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Buyer { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public IReadOnlyList<SelectListItem> Buyers { get; private set; } = [];

    public bool MayProve => user.Has(Permission.ExportCompliance);

    /// <summary>The form of the open data; null for those who may not publish.</summary>
    public OpenDataForm? OpenData { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Year = clock.Today().Year;
        if (!MayProve && !user.Has(Permission.ExportOpenData)) return StatusCode(StatusCodes.Status403Forbidden);
        if (user.Has(Permission.ExportOpenData)) OpenData = await OpenDataForm.EmptyAsync(useCases, words, cancellationToken);
        if (!MayProve) return Page();
        var listed = await useCases.AskAsync(new ListBuyers(), cancellationToken);
        if (!listed.TryGet(out var buyers)) return this.CannotShow(listed);
        Buyers = [.. buyers.Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
        return Page();
    }
}
