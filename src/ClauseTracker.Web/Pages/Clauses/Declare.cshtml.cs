using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Pages.Calculator;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>
/// Declares the clause of a contract on four screens: what, how much, who and how, what follows. Each screen keeps a draft; what is not asked
/// for on a screen is proposed already, so that figures alone need typing.
/// </summary>
[NeedsPermission(Permission.DeclareClauses)]
public sealed class DeclareModel(IUseCases useCases, Words words) : PageModel, IClauseScreens
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Lot { get; set; }

    /// <summary>The button that was pressed; without one the declaration goes on.</summary>
    [BindProperty]
    public string? Do { get; set; }

    [BindProperty]
    public ClauseForm Form { get; set; } = new();

    public DeclarationForm Known { get; private set; } = default!;

    public DeclarationPreview? Preview { get; private set; }

    /// <summary>The screen shown, from 1 to 4.</summary>
    public int Screen => Math.Clamp(Step ?? 1, 1, ClauseDraft.Steps);

    public bool IsDeclaration => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Known.FreeParts.Count == 0) return RedirectToPage("Details", new { id = Known.Taken[0].Id.Value });
        Step ??= Known.Draft?.Step;
        Form = ClauseForm.Of(Known.Input);
        AddTranches();
        await PreviewAsync(Known.Input, cancellationToken);
        return Page();
    }

    /// <summary>What the figures typed so far would do.</summary>
    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        await PreviewAsync(Form.Over(Screen, Known.Input), cancellationToken);
        ModelState.Clear();
        return Partial("_Effect", Preview);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var pressed = Do?.Split(':')[0] ?? (Screen == ClauseDraft.Steps ? "declare" : "next");
        var input = Moved(Form.Over(Screen, Known.Input));
        if (Screen == 1 && Form.Forms.Count == 0) ModelState.AddModelError("Form.Forms", words["Declare.NoForm"]);
        if (!ModelState.IsValid) return this.FormAgain();
        if (pressed == "trade") Form.Trades.Add(new TradeRow());
        await PreviewAsync(input, cancellationToken);
        if (pressed == "trade") return Again();
        // A draft that is left, or gone back in, may lack anything.
        if (pressed is not "back" and not "leave") ModelState.AddRefusals(Asked(pressed == "declare" ? ClauseDraft.Steps : Screen).Select(e => e with { Field = Form.FieldOf(e.Field) }), words, nameof(Form));
        if (!ModelState.IsValid) return this.FormAgain();
        if (pressed == "compute")
        {
            Form = ClauseForm.Of(Preview!.Input);
            AddTranches();
            return Again();
        }

        return pressed == "declare" ? await DeclareAsync(Preview!.Input, cancellationToken) : await GoOnAsync(Preview?.Input ?? input, pressed, cancellationToken);
    }

    /// <summary>Throws the draft away and begins anew.</summary>
    public async Task<IActionResult> OnPostDeleteDraftAsync(CancellationToken cancellationToken)
    {
        if (Draft is not { } id) return NotFound();
        var deleted = await useCases.DoAsync(new DeleteClauseDraft(ClauseDraftId.From(id)), cancellationToken);
        if (deleted.IsRefused) return this.CannotShow(deleted);
        this.Announce(words["Draft.Deleted"]);
        return RedirectToPage("/PublicContracts/Details", new { id = Contract });
    }

    private async Task<IActionResult> GoOnAsync(ClauseInput input, string pressed, CancellationToken cancellation)
    {
        var step = pressed switch { "back" => Screen - 1, "leave" => Screen, _ => Screen + 1 };
        var saved = await useCases.DoAsync(new SaveClauseDraft(ContractId.From(Contract), Known.Draft?.Id, input, step), cancellation);
        if (!saved.TryGet(out var draft)) return this.FormAgain(saved, words, nameof(Form));
        if (pressed != "leave") return RedirectToPage(new { contract = Contract, draft = draft.Value, step = Math.Clamp(step, 1, ClauseDraft.Steps) });
        this.Announce(words["Draft.Kept"]);
        return RedirectToPage("/PublicContracts/Details", new { id = Contract });
    }

    private async Task<IActionResult> DeclareAsync(ClauseInput input, CancellationToken cancellation)
    {
        var declared = await useCases.DoAsync(new DeclareClause(ContractId.From(Contract), input), cancellation);
        if (!declared.TryGet(out var clause)) return this.FormAgain(declared, words, nameof(Form));
        this.Announce(words["Clause.Declared"]);
        return RedirectToPage("Details", new { id = clause.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetDeclarationForm(ContractId.From(Contract), Draft is { } id ? ClauseDraftId.From(id) : null, Lot ?? 0), cancellation);
        if (!found.TryGet(out var known)) return this.CannotShow(found);
        Known = known;
        ViewData.Offer(known.Table);
        return null;
    }

    private async Task PreviewAsync(ClauseInput input, CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new PreviewDeclaration(ContractId.From(Contract), input), cancellation);
        if (asked.TryGet(out var preview)) Preview = preview;
    }

    // Hours may be planned for each optional tranche.
    private void AddTranches() => Form.PerTranche.AddRange(
        Known.OptionalTranches.Where(t => Form.PerTranche.TrueForAll(p => p.TrancheNumber != t.Number)).Select(t => new PlannedRow { TrancheNumber = t.Number }));

    private PageResult Again()
    {
        // The form shows what the reference table filled, not what was posted.
        ModelState.Clear();
        return Page();
    }

    // An amount that was proposed for another part of the contract is no figure of this one.
    private ClauseInput Moved(ClauseInput input)
    {
        var (from, to) = (Known.Contract.AmountOf(ContractPart.Lot(Known.Input.Lot))?.Euros, Known.Contract.AmountOf(ContractPart.Lot(input.Lot))?.Euros);
        return Screen == 1 && input.Lot != Known.Input.Lot && input.Trades is [var only] && only.AmountExclTax == from ? input with { Trades = [only with { AmountExclTax = to }] } : input;
    }

    /// <summary>What is refused of the screens seen so far: what later ones ask for is not missing yet.</summary>
    private IEnumerable<Error> Asked(int screens) =>
        Preview?.Refusals.Where(e => ClauseForm.StepOf(e.Field) <= screens || (e.Field is null && e.Kind == ErrorKind.Conflict)) ?? [];
}
