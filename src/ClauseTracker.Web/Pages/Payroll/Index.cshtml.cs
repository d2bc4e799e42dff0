using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Payroll;

/// <summary>Takes the hours of a firm's payroll declaration: first what it would change, then, when the user says so, the hours alone.</summary>
[NeedsPermission(Permission.EnterStatements)]
[LargestUpload(IPayrollFileReader.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = IPayrollFileReader.MostBytes + FormOverhead, ValueCountLimit = 20_000)]
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    [BindProperty]
    public new IFormFile? File { get; set; }

    /// <summary>The lines of the preview that the user takes.</summary>
    [BindProperty]
    public List<TakenLine> Lines { get; set; } = [];

    public PayrollPreview? Preview { get; private set; }

    /// <summary>The rows that can be declared and change something.</summary>
    public IReadOnlyList<PayrollRow> Takeable => [.. Preview!.Rows.Where(r => r.Refusal is null && !r.IsSame)];

    /// <summary>The rows, each that can be taken with its place in the form.</summary>
    public IEnumerable<(PayrollRow Row, int? Index)> Rows
    {
        get
        {
            var next = 0;
            foreach (var row in Preview!.Rows) yield return (row, row.Refusal is null && !row.IsSame ? next++ : null);
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (File is null) return this.FormAgain(Domain.Shared.Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var content = File.OpenReadStream();
        var previewed = await useCases.AskAsync(new PreviewPayroll(content), cancellationToken);
        if (!previewed.TryGet(out var preview)) return this.FormAgain(previewed, words);
        Preview = preview;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellationToken)
    {
        var lines = Lines.Where(l => l.IsTaken && YearMonth.TryParse(l.Month, out _)).Select(l => new PayrollHours(PlacementId.From(l.Placement), MonthOf(l), l.Hours)).ToList();
        var declared = await useCases.DoAsync(new DeclarePayroll(lines), cancellationToken);
        if (!declared.TryGet(out var changed)) return this.FormAgain(declared, words);
        this.Announce(words["Payroll.Declared", lines.Count, changed]);
        return RedirectToPage("/Statements/Index");
    }

    private static YearMonth MonthOf(TakenLine line) => YearMonth.TryParse(line.Month, out var month) ? month : default;
}

/// <summary>A line of the preview as the form sends it back.</summary>
public sealed class TakenLine
{
    public Guid Placement { get; set; }

    /// <summary><c>2026-10</c>.</summary>
    public string? Month { get; set; }

    public decimal Hours { get; set; }

    public bool IsTaken { get; set; }
}
