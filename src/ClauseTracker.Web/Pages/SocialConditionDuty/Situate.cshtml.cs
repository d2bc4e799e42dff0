using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.SocialConditionDuty;

/// <summary>Says the day of the notice and the estimated value, which published data do not tell.</summary>
[NeedsPermission(Permission.DeclareClauses)]
public sealed class SituateModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    /// <summary>The version that the author read.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public DateOnly? NoticeOn { get; set; }

    [BindProperty]
    public decimal? EstimatedValue { get; set; }

    public DutySheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Version, NoticeOn, EstimatedValue) = (Sheet.Version, Sheet.Facts.NoticeOn, Sheet.Facts.EstimatedValue?.Euros);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var situated = await useCases.DoAsync(new SituateContract(ContractId.From(Contract), Version, NoticeOn, EstimatedValue), cancellationToken);
        if (situated.IsRefused) return this.FormAgain(situated, words);
        this.Announce(words["Duty.Situated"]);
        return RedirectToPage("/PublicContracts/Details", new { id = Contract });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetDuty(ContractId.From(Contract)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
