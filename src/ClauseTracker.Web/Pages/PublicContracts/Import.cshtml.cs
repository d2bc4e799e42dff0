using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>Takes a file of published essential procurement data and has it imported in the background.</summary>
[NeedsPermission(Permission.ImportContracts)]
[LargestUpload(LargestFile)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestFile)]
public sealed class ImportModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>Largest file taken, in bytes (1 GB): the consolidated national file is smaller.</summary>
    public const int LargestFile = 1024 * 1024 * 1024;

    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public string? BuyerSiret { get; set; }

    [BindProperty]
    public bool WithSocialConsideration { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (File is null) return this.FormAgain(Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var stream = File.OpenReadStream();
        var started = await useCases.DoAsync(new StartContractImport(stream, File.FileName, new ContractImportFilter(BuyerSiret, WithSocialConsideration)), cancellationToken);
        return started.TryGet(out var operation) ? RedirectToPage("ImportProgress", new { operation }) : this.FormAgain(started, words);
    }
}
