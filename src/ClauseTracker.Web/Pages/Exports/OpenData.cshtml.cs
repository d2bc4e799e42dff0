using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Exports;

/// <summary>Tells what the strict format would leave out and why, and hands the two open-data files over.</summary>
[NeedsPermission(Permission.ExportOpenData)]
public sealed class OpenDataModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    private const string Json = "application/json";

    [BindProperty(SupportsGet = true, Name = "")]
    public OpenDataForm Form { get; set; } = new();

    public EssentialProcurementExport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Form.ListBuyersAsync(useCases, words, cancellationToken);
        if (!ModelState.IsValid) return this.FormAgain();
        var checkedOnly = await useCases.AskAsync(Decp(Stream.Null), cancellationToken);
        if (!checkedOnly.TryGet(out var report)) return Refuse(checkedOnly);
        Report = report;
        return Page();
    }

    public async Task<IActionResult> OnGetDecpAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancellationToken);
        var file = Scratch();
        var exported = await useCases.AskAsync(Decp(file), cancellationToken);
        return exported.TryGet(out var report) && report.Written > 0
            ? Handed(file, "OpenData.FileDecp")
            : await DroppedAsync(file, cancellationToken);
    }

    public async Task<IActionResult> OnGetExecutionAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancellationToken);
        var file = Scratch();
        var exported = await useCases.AskAsync(new ExportExecution(file, Form.Siret, Form.NotifiedIn), cancellationToken);
        return exported.IsSuccess ? Handed(file, "OpenData.FileExecution") : await DroppedAsync(file, cancellationToken);
    }

    /// <summary>On the disk, so that memory stays flat whatever the size; gone once it was sent.</summary>
    private static FileStream Scratch() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private ExportEssentialProcurementData Decp(Stream target) => new(target, Form.Siret, Form.NotifiedIn, Form.PublishedOn);

    private FileStreamResult Handed(FileStream file, string nameKey)
    {
        file.Position = 0;
        return File(file, Json, words[nameKey, clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
    }

    private async Task<IActionResult> DroppedAsync(FileStream file, CancellationToken cancellation)
    {
        await file.DisposeAsync();
        return await OnGetAsync(cancellation);
    }

    private IActionResult Refuse(Result refused)
    {
        foreach (var error in refused.Errors)
        {
            ModelState.AddModelError(error.Field == nameof(ExportEssentialProcurementData.Year) ? nameof(OpenDataForm.NotifiedIn) : nameof(OpenDataForm.Siret), words.Of(error));
        }

        return refused.Errors.Any(e => e.Kind == ErrorKind.Forbidden) ? StatusCode(StatusCodes.Status403Forbidden) : this.FormAgain();
    }
}
