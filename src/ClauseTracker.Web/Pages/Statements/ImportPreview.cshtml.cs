using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>What a file would change: confirmed with one key, or what to correct and the annotated file.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class ImportPreviewModel(IUseCases useCases, ICurrentUser user, IAnnotatedFileWriter annotated, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Operation { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public bool ValidateAtOnce { get; set; }

    public HoursPreview Preview { get; private set; } = default!;

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    public bool MayValidate => user.Has(Permission.ValidateStatements);

    public int RefusedRows => Problems.Select(p => p.Row).Distinct().Count();

    public static Tone ToneOf(StatementChange change) => change switch
    {
        StatementChange.Added => Tone.Success,
        StatementChange.Updated => Tone.Info,
        StatementChange.Corrected => Tone.Warning,
        StatementChange.Unchanged => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var confirmed = await useCases.DoAsync(new ConfirmHoursImport(Operation, ValidateAtOnce && MayValidate), cancellationToken);
        return confirmed.TryGet(out var operation) ? RedirectToPage("ImportProgress", new { operation }) : await ShowAsync(confirmed, cancellationToken);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellationToken)
    {
        var given = await useCases.DoAsync(new GiveUpHoursImport(Operation), cancellationToken);
        return given.IsSuccess ? RedirectToPage("Import") : await ShowAsync(given, cancellationToken);
    }

    public async Task<IActionResult> OnPostSheetAsync(string sheet, CancellationToken cancellationToken)
    {
        var chosen = await useCases.DoAsync(new ChooseHoursSheet(Operation, sheet), cancellationToken);
        return chosen.TryGet(out var operation) ? RedirectToPage("ImportProgress", new { operation }) : await ShowAsync(chosen, cancellationToken);
    }

    public async Task<IActionResult> OnGetAnnotatedAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetRefusedHours(Operation), cancellationToken);
        if (!found.TryGet(out var refused)) return this.CannotShow(found);
        await using var file = refused.File;
        var workbook = await annotated.AnnotateAsync(file, string.Empty, refused.Layout, refused.Problems, Sentences.Of, words["Import.ProblemsHeading"], cancellationToken);
        // The firm's own file name may hold a person's.
        return File(workbook, ImportProblemWords.Workbook, words["Import.AnnotatedFileName"]);
    }

    /// <summary>The page, with why something was refused if so; once the file is gone, where it can be sent again.</summary>
    private async Task<IActionResult> ShowAsync(Result? refused, CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetHoursPreview(Operation, PageNumber), cancellation);
        if (!found.TryGet(out var preview)) return RedirectToPage("ImportProgress", new { operation = Operation });
        Preview = preview;
        Problems = [.. preview.Checked.Problems.Select(p => p.Again())];
        return refused is null ? Page() : this.FormAgain(refused, words);
    }
}
