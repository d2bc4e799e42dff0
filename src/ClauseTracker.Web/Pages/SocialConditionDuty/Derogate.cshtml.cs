using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
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

/// <summary>Decides that a contract does without a social condition, or withdraws the decision.</summary>
[NeedsPermission(Permission.DecideDerogations)]
public sealed class DerogateModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    [BindProperty]
    public DerogationCode? Code { get; set; }

    [BindProperty]
    public string? Justification { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Why the one that stands is withdrawn.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public DutySheet Sheet { get; private set; } = default!;

    /// <summary>The reasons that this contract may use.</summary>
    public IReadOnlyList<SelectListItem> Codes => [.. Sheet.Codes.Select(c => new SelectListItem(words.Of(c), c.ToString()))];

    /// <summary>Derogations that were withdrawn.</summary>
    public IReadOnlyList<DutyDerogation> Past => [.. Sheet.Derogations.Where(d => d.WithdrawnAt is not null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        DecidedBy = user.DisplayName;
        // Once the contract is notified, the decision was taken before: its day is for a person to say.
        DecidedOn = Sheet.Facts.NotifiedOn is null ? clock.Today() : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Code is null) ModelState.AddRefusals([new SharedErrors.Required(nameof(Code))], words);
        if (!ModelState.IsValid) return this.FormAgain();
        var decided = await useCases.DoAsync(
            new DecideDerogation(ContractId.From(Contract), Code!.Value, Justification ?? string.Empty, DecidedBy ?? string.Empty, DecidedOn ?? default), cancellationToken);
        return Done(decided, "Duty.Decided");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        return Done(await useCases.DoAsync(new WithdrawDerogation(ContractId.From(Contract), Reason ?? string.Empty), cancellationToken), "Duty.WithdrawnSaid");
    }

    private IActionResult Done(Result done, string sentence)
    {
        if (done.IsRefused) return this.FormAgain(done, words);
        this.Announce(words[sentence]);
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
