using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Takes a firm's monthly file: all of it, or nothing with what to correct.</summary>
[NeedsPermission(Permission.EnterStatements)]
[LargestUpload(HoursFile.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = HoursFile.MostBytes + FormOverhead)]
public sealed class ImportModel(IUseCases useCases, ICurrentUser user, HoursImportResults results, IAnnotatedFileWriter annotated, Words words) : PageModel
{
    /// <summary>Problems shown on the page; all of them are in the annotated file.</summary>
    public const int ProblemsShown = 100;

    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly HashSet<string> Columns = [.. typeof(HoursFileRow).GetProperties().Select(p => p.Name)];

    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public bool ValidateAtOnce { get; set; }

    /// <summary>Which result to show, when one is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "result")]
    public string? ResultId { get; set; }

    public HoursImportResult? Outcome { get; private set; }

    /// <summary>True when the result asked for is not kept any more.</summary>
    public bool IsGone => ResultId is not null && Outcome is null;

    public bool MayValidate => user.Has(Permission.ValidateStatements);

    public void OnGet() => Outcome = results.Find(ResultId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ResultId = null;
        if (File is null) return this.FormAgain(Domain.Shared.Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        var content = await ReadAsync(File, cancellationToken);
        using var stream = new MemoryStream(content, writable: false);
        var imported = await useCases.DoAsync(new ImportHours(stream, File.FileName, ValidateAtOnce && MayValidate), cancellationToken);
        if (!imported.TryGet(out var report)) return this.FormAgain(imported, words);
        return RedirectToPage(new { result = results.Keep(new HoursImportResult(File.FileName, report.IsTaken ? [] : content, report)) });
    }

    public async Task<IActionResult> OnGetAnnotatedAsync(CancellationToken cancellationToken)
    {
        if (results.Find(ResultId) is not { Report.IsTaken: false } kept) return NotFound();
        using var original = new MemoryStream(kept.File, writable: false);
        var workbook = await annotated.AnnotateAsync(original, kept.FileName, kept.Report.Problems, Sentences.Of, words["Import.ProblemsHeading"], cancellationToken);
        // The firm's own file name may hold a person's.
        return base.File(workbook, Workbook, words["Import.AnnotatedFileName"]);
    }

    /// <summary>The heading as the file writes it, or the usual one.</summary>
    public string ColumnOf(RowProblem problem) =>
        problem.Column.Length == 0 ? words["HoursColumn.Row"] : Columns.Contains(problem.Column) ? words[$"HoursColumn.{problem.Column}"] : problem.Column;

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
