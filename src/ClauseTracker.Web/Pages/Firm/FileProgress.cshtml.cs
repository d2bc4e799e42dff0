using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>How the check or the sending of a firm's file goes: asks again by itself, and leads to what comes next.</summary>
public sealed class FileProgressModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    public HoursImportProgress Import { get; private set; } = default!;

    /// <summary>What the script asks for every second; null once it is over.</summary>
    public string? AskAgain => Import.IsOver ? null : Url.Page("FileProgress", new { operation = Operation });

    public string? When => Import.IsOver ? null : "every 1s";

    public bool IsStoring => Import.Kind == OperationKind.HoursStore;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetFirmFileProgress(Operation), cancellationToken);
        if (!found.TryGet(out var import))
        {
            var closed = this.CannotShowFirm(found);
            return closed is RedirectResult over ? Lead(over.Url) : closed;
        }

        Import = import;
        return import.Check is { } check ? Lead(Url.Page(check.Key is null ? "FileColumns" : "FilePreview", new { operation = Operation })!) : Page();
    }

    private IActionResult Lead(string next)
    {
        if (!Request.Headers.ContainsKey("HX-Request")) return Redirect(next);
        // The script that asked would put the next page inside this one.
        Response.Headers["HX-Redirect"] = next;
        return new EmptyResult();
    }
}
