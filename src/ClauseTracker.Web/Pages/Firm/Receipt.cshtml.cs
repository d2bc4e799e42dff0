using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>What the firm sent, when it came in, what became of it, and the files that go with it.</summary>
[LargestUpload(Attachment.MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = Attachment.MostBytes + FormOverhead)]
public sealed class ReceiptModel(IUseCases useCases, Words words) : PageModel
{
    // Room for the fields beside the file.
    private const int FormOverhead = 64 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DocumentKind Document { get; set; } = DocumentKind.TimeSheet;

    [BindProperty]
    public new IFormFile? File { get; set; }

    public FirmReceipt Receipt { get; private set; } = default!;

    /// <summary>Other contracts of the month that wait for the firm's answer.</summary>
    public int StillWaiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } closed) return closed;
        if (File is null) return this.FormAgain(Domain.Shared.Result.Refuse(new SharedErrors.Required(nameof(File))), words);
        await using var content = File.OpenReadStream();
        var attached = await useCases.DoAsync(new AttachToFirmStatement(StatementId.From(Id), Document, content), cancellationToken);
        if (attached.IsRefused) return this.FormAgain(attached, words);
        this.Announce(words["Attachment.Added", words.Of(Document)]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetFirmReceipt(StatementId.From(Id)), cancellation);
        if (!found.TryGet(out var receipt)) return this.CannotShowFirm(found);
        var month = await useCases.AskAsync(new GetFirmMonth(receipt.Month), cancellation);
        StillWaiting = month.TryGet(out var sheet) ? sheet.Contracts.Count(c => c is { SentAt: null, Refusal: null }) : 0;
        Receipt = receipt;
        return null;
    }
}

/// <summary>What a firm attaches to its statement.</summary>
public static class ReceiptChoices
{
    private static readonly DocumentKind[] Documents = [DocumentKind.TimeSheet, DocumentKind.PaySlip, DocumentKind.AgencyInvoice, DocumentKind.Other];

    public static IReadOnlyList<SelectListItem> Of(Words words) => [.. Documents.Select(d => new SelectListItem(words.Of(d), d.ToString()))];
}
