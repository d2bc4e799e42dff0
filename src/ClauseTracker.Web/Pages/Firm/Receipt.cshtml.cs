using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>What the firm sent, when it came in, and what became of it.</summary>
public sealed class ReceiptModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FirmReceipt Receipt { get; private set; } = default!;

    /// <summary>Other contracts of the month that wait for the firm's answer.</summary>
    public int StillWaiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetFirmReceipt(StatementId.From(Id)), cancellationToken);
        if (!found.TryGet(out var receipt)) return this.CannotShowFirm(found);
        var month = await useCases.AskAsync(new GetFirmMonth(receipt.Month), cancellationToken);
        StillWaiting = month.TryGet(out var sheet) ? sheet.Contracts.Count(c => c is { SentAt: null, Refusal: null }) : 0;
        Receipt = receipt;
        return Page();
    }
}
