using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>How a check or a storing goes: asks again by itself, and leads to what comes next.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class ImportProgressModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    public HoursImportProgress Import { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetHoursImportProgress(Operation), cancellationToken);
        if (!found.TryGet(out var import)) return this.CannotShow(found);
        Import = import;
        if (import.Check is not { } check) return Page();
        var next = Url.Page(check.Key is null ? "ImportColumns" : "ImportPreview", new { operation = Operation })!;
        if (!Request.Headers.ContainsKey("HX-Request")) return Redirect(next);
        // The script that asked would put the next page inside this one.
        Response.Headers["HX-Redirect"] = next;
        return new EmptyResult();
    }
}
