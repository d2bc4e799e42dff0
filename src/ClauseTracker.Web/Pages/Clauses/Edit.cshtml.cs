using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Pages.Calculator;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>Changes a clause, all its terms on one page; refused when somebody else saved it since it was opened.</summary>
[NeedsPermission(Permission.DeclareClauses)]
public sealed class EditModel(IUseCases useCases, Words words) : PageModel, IClauseScreens
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the author reads.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Do { get; set; }

    [BindProperty]
    public ClauseForm Form { get; set; } = new();

    public ClauseSheet Sheet { get; private set; } = default!;

    public DeclarationForm Known { get; private set; } = default!;

    public bool IsDeclaration => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Form, Version) = (ClauseForm.Of(Sheet), Sheet.Version);
        AddTranches();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        AddTranches();
        if (!ModelState.IsValid) return this.FormAgain();
        if (Do?.StartsWith("trade", StringComparison.Ordinal) == true)
        {
            Form.Trades.Add(new TradeRow());
            return Page();
        }

        var changed = await useCases.DoAsync(new ChangeClause(ClauseId.From(Id), Version, Form.Input), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(Result<Nothing>.Refuse([.. changed.Errors.Select(e => e with { Field = Form.FieldOf(e.Field) })]), words, nameof(Form));
        this.Announce(words["Clause.Changed"]);
        return RedirectToPage("Details", new { id = Id });
    }

    // A tranche that was added since has hours to plan too.
    private void AddTranches() => Form.PerTranche.AddRange(
        Known.OptionalTranches.Where(t => Form.PerTranche.TrueForAll(p => p.TrancheNumber != t.Number)).Select(t => new PlannedRow { TrancheNumber = t.Number }));

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetClauseSheet(ClauseId.From(Id)), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var asked = await useCases.AskAsync(new GetDeclarationForm(sheet.ContractId), cancellation);
        if (!asked.TryGet(out var known)) return this.CannotShow(asked);
        (Sheet, Known) = (sheet, known);
        ViewData.Offer(known.Table);
        return null;
    }
}
