using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.SocialConditionDuty;

/// <summary>The law and the European thresholds, to which rows are added.</summary>
public sealed class ThresholdsModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public PurchaseKind Purchase { get; set; } = PurchaseKind.Services;

    [BindProperty]
    public BuyerCategory? Buyer { get; set; }

    [BindProperty]
    public decimal? Amount { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public Certainty Certainty { get; set; } = Certainty.Secondary;

    public ThresholdTable Table { get; private set; } = default!;

    public bool MayRecord => user.Has(Permission.ManageReferenceTables);

    public IReadOnlyList<SelectListItem> Purchases => words.Choices<PurchaseKind>();

    public IReadOnlyList<SelectListItem> Buyers => words.Choices<BuyerCategory>();

    public IReadOnlyList<SelectListItem> Certainties => words.Choices<Certainty>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        // The next period begins when the last one ends.
        From = Table.Rows.Select(r => r.Threshold.Until).Append(default).Max().AddDays(1);
        Until = From.Value.AddYears(2).AddDays(-1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var recorded = await useCases.DoAsync(
            new RecordThreshold(From ?? default, Until ?? default, Buyer, Purchase, Amount ?? 0, Source ?? string.Empty, Certainty), cancellationToken);
        if (recorded.IsRefused) return this.FormAgain(recorded, words);
        this.Announce(words["Duty.ThresholdRecorded"]);
        return RedirectToPage();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListThresholds(), cancellation);
        if (!listed.TryGet(out var table)) return this.CannotShow(listed);
        Table = table;
        return null;
    }
}
