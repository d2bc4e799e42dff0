using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>Takes the spreadsheet that the firm has for its month; nothing is declared before the firm has seen what it would change. Lists the files it sent.</summary>
[LargestUpload(HoursFile.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = HoursFile.MostBytes + FormOverhead)]
public sealed class FileModel(IUseCases useCases, Words words) : PageModel
{
    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    [BindProperty]
    public new IFormFile? File { get; set; }

    public FirmMonth Sheet { get; private set; } = default!;

    public IReadOnlyList<SentFirmFile> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } closed) return closed;
        if (File is null) return this.FormAgain(Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var content = File.OpenReadStream();
        var started = await useCases.DoAsync(new SendFirmFile(Month, content), cancellationToken);
        return started.TryGet(out var operation) ? RedirectToPage("FileProgress", new { operation }) : this.FormAgain(started, words);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellationToken)
    {
        var undone = await useCases.DoAsync(new UndoFirmFile(HoursImportId.From(id)), cancellationToken);
        if (undone.Errors.Any(e => e is SharedErrors.NotFound or FirmLinkErrors.Closed)) return this.CannotShowFirm(undone);
        if (undone.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(undone, words);
        this.Announce(words["FirmFile.Undone"]);
        return RedirectToPage(new { month = Month.ToString() });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (Month == default) return NotFound();
        var found = await useCases.AskAsync(new GetFirmMonth(Month), cancellation);
        if (!found.TryGet(out var sheet)) return found.Errors.Any(e => e.Kind == ErrorKind.Invalid) ? NotFound() : this.CannotShowFirm(found);
        var files = await useCases.AskAsync(new ListFirmFiles(), cancellation);
        if (!files.TryGet(out var sent)) return this.CannotShowFirm(files);
        (Sheet, Sent) = (sheet, sent);
        return null;
    }
}
