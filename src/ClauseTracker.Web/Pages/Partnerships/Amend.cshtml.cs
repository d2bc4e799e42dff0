using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>Records an amendment of an agreement.</summary>
[NeedsPermission(Permission.EditPartnerships)]
public sealed class AmendModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public List<YearTyped> Years { get; set; } = [];

    public KnownAgreement Known { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Version, EndsOn) = (Known.Version, Known.Input.EndsOn);
        Years = RowsOf(YearTyped.Of(Known.Input));
        return Page();
    }

    /// <summary>Shows a row for each year up to the new end; nothing is saved.</summary>
    public async Task<IActionResult> OnPostYearsAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var rows = RowsOf(Years);
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Years), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        Years = rows;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var amended = await useCases.DoAsync(new AmendAgreement(AgreementId.From(Id), Version, SignedOn ?? default, Reason, EndsOn ?? default, YearTyped.Amounts(Years)), cancellationToken);
        if (amended.IsRefused) return this.FormAgain(amended, words);
        this.Announce(words["Partnership.Amended"]);
        return RedirectToPage("Agreement", new { id = Id });
    }

    private List<YearTyped> RowsOf(IReadOnlyList<YearTyped> known) => YearTyped.Rows(Known.Input.StartsOn, EndsOn, clock.Today().Year, known);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetAgreementForm(AgreementId.From(Id)), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Known = form.Known!;
        return null;
    }
}
