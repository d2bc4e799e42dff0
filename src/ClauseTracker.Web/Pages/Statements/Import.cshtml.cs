using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Takes a firm's monthly file and has it checked; nothing is stored before the user has seen what it would change.</summary>
[NeedsPermission(Permission.EnterStatements)]
[LargestUpload(HoursFile.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = HoursFile.MostBytes + FormOverhead)]
public sealed class ImportModel(IUseCases useCases, Words words) : PageModel
{
    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    [BindProperty]
    public new IFormFile? File { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (File is null) return this.FormAgain(Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var stream = File.OpenReadStream();
        var started = await useCases.DoAsync(new StartHoursImport(stream), cancellationToken);
        return started.TryGet(out var operation) ? RedirectToPage("ImportProgress", new { operation }) : this.FormAgain(started, words);
    }
}
