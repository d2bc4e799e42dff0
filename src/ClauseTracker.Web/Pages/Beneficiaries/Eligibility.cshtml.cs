using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>Records that one more criterion of a person was verified.</summary>
[NeedsPermission(Permission.EditBeneficiaries)]
public sealed class EligibilityModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    /// <summary>The person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EligibilityInput Input { get; set; } = new();

    public BeneficiaryCard Person { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.VerifiedOn = clock.Today();
        return await LoadAsync(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var established = await useCases.DoAsync(Input.ToCommand(BeneficiaryId.From(Id)), cancellationToken);
        if (established.IsRefused) return this.FormAgain(established, words, nameof(Input));
        this.Announce(words["Eligibility.Done", Person.Reference]);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetBeneficiary(BeneficiaryId.From(Id)), cancellation);
        if (!found.TryGet(out var person)) return this.CannotShow(found);
        Person = person;
        return null;
    }
}
