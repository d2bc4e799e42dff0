using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>Declares the clause of a contract, with the hours computed as they are typed.</summary>
[NeedsPermission(Permission.DeclareClauses)]
public sealed class DeclareModel(IUseCases useCases, Words words) : ClauseFormPage(useCases)
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    public ContractSheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Sheet.Clauses is [{ Part.IsWhole: true } declared]) return RedirectToPage("Details", new { id = declared.Id.Value });
        Form = new ClauseForm
        {
            AmountExclTax = Sheet.Facts.Amount?.Euros, StartsOn = Sheet.Facts.Period?.Start, EndsOn = Sheet.Facts.Period?.End, Modes = [.. ClauseForm.EveryMode],
        };
        return Page();
    }

    /// <summary>What the figures typed so far give.</summary>
    public IActionResult OnGetCalculation([FromQuery] ClauseForm form) => Content(form.Calculation(words));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var declared = await UseCases.DoAsync(new DeclareClause(ContractId.From(Contract), Form.Input), cancellationToken);
        if (!declared.TryGet(out var clause)) return this.FormAgain(declared, words, nameof(Form));
        this.Announce(words["Clause.Declared"]);
        return RedirectToPage("Details", new { id = clause.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await UseCases.AskAsync(new GetContract(ContractId.From(Contract)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        await LoadChoicesAsync(cancellation);
        return null;
    }
}
