using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Pages.Statements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>What the firm's file would change: sent with one tap, or what to correct and the annotated file.</summary>
public sealed class FilePreviewModel(IUseCases useCases, IAnnotatedFileWriter annotated, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    public FirmFilePreview Preview { get; private set; } = default!;

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    /// <summary>The sheets that could be read instead.</summary>
    public IEnumerable<string> OtherSheets => Preview.Checked.Sheets.Where(s => s != Preview.Checked.Sheet);

    /// <summary>What became of somebody's hours, in figures.</summary>
    public string Told(FirmFileLine line) => line.Before is { } before ? words["ImportPreview.LineChanged", before, line.After] : words["ImportPreview.LineNew", line.After];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) =>
        await LeadAsync(await useCases.DoAsync(new ConfirmFirmFile(Operation), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostSheetAsync(string sheet, CancellationToken cancellationToken) =>
        await LeadAsync(await useCases.DoAsync(new ChooseFirmFileSheet(Operation, sheet), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostGiveUpAsync(string month, CancellationToken cancellationToken)
    {
        var given = await useCases.DoAsync(new GiveUpFirmFile(Operation), cancellationToken);
        return given.IsSuccess ? RedirectToPage("File", new { month }) : await ShowAsync(given, cancellationToken);
    }

    public async Task<IActionResult> OnGetAnnotatedAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetRefusedFirmRows(Operation), cancellationToken);
        if (!found.TryGet(out var refused)) return this.CannotShowFirm(found);
        await using var file = refused.File;
        var workbook = await annotated.AnnotateAsync(file, string.Empty, refused.Layout, refused.Problems, Sentences.Of, words["Import.ProblemsHeading"], cancellationToken);
        // The firm's own file name may hold a person's.
        return File(workbook, ImportProblemWords.Workbook, words["Import.AnnotatedFileName"]);
    }

    private async Task<IActionResult> LeadAsync(Result<Guid> next, CancellationToken cancellation) =>
        next.TryGet(out var operation) ? RedirectToPage("FileProgress", new { operation }) : await ShowAsync(next, cancellation);

    /// <summary>The page, with why something was refused if so; once the file is gone, where it says so.</summary>
    private async Task<IActionResult> ShowAsync(Result? refused, CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetFirmFilePreview(Operation), cancellation);
        if (found.Errors.Any(e => e is FirmLinkErrors.Closed)) return this.CannotShowFirm(found);
        if (!found.TryGet(out var preview)) return RedirectToPage("FileProgress", new { operation = Operation });
        Preview = preview;
        Problems = [.. preview.Checked.Problems.Select(p => p.Again())];
        return refused is null ? Page() : this.FormAgain(refused, words);
    }
}
