using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Calculator;

/// <summary>The calculator: up to four sets of figures side by side, and a declaration from the one that is chosen. Needs no contract.</summary>
[NeedsPermission(Permission.ReadClauses)]
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    private const int StepOfFigures = 2;

    [BindProperty]
    public List<FiguresForm> Variants { get; set; } = [];

    [BindProperty]
    public int? Months { get; set; }

    [BindProperty]
    public string? ContractNumber { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Contract { get; set; }

    /// <summary>The button that was pressed: <c>compute</c>, <c>variant</c>, <c>trade:…</c>, <c>remove:n</c>, <c>declare:n</c>.</summary>
    [BindProperty]
    public string? Do { get; set; }

    public IReadOnlyList<VariantResult> Results { get; private set; } = [];

    public bool HasResult => Results.Any(r => r.Hours is not null);

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Variants = [FiguresForm.Blank<FiguresForm>(ViewData.Table().General)];
        if (Contract is { } id && (await useCases.AskAsync(new GetDeclarationForm(ContractId.From(id)), cancellationToken)).TryGet(out var form)) Variants[0].Take(form.Input);
        return Page();
    }

    /// <summary>What the figures typed so far give; what is not finished says nothing yet.</summary>
    public async Task<IActionResult> OnPostResultsAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        await CompareAsync(cancellationToken);
        ModelState.Clear();
        return Partial("_Results", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Variants.Count is 0 or > CompareCalculations.MostVariants) return BadRequest();
        if (!ModelState.IsValid) return this.FormAgain();
        var (what, which) = Pressed();
        if (what == "remove" && Variants.Count > 1) Variants.RemoveAt(which);
        if (what == "trade") Variants[which].Trades.Add(new TradeRow());
        await CompareAsync(cancellationToken);
        if (what is "trade" or "remove") return Again();
        foreach (var (result, i) in Results.Select((r, i) => (r, i))) ModelState.AddRefusals(result.Refusals.Select(e => e with { Field = Variants[i].FieldOf(e.Field) }), words, $"Variants[{i}]");
        if (!ModelState.IsValid) return this.FormAgain();
        if (what == "declare") return await DeclareAsync(which, cancellationToken);
        for (var i = 0; i < Variants.Count; i++) Variants[i].Take(Results[i].Figures);
        if (what == "variant" && Variants.Count < CompareCalculations.MostVariants)
        {
            var copy = new FiguresForm();
            copy.Take(Results[^1].Figures);
            Variants.Add(copy);
            Results = [.. Results, Results[^1]];
        }

        return Again();
    }

    /// <summary>A, B, C, D.</summary>
    public string LetterOf(int variant) => ((char)('A' + variant)).ToString();

    /// <summary>Hours of a month, when the duration is known.</summary>
    public string PerMonth(VariantResult result) => result.Hours is { } hours && Months is > 0 ? Formats.Number(Math.Round(hours.Value / Months.Value, 1)) : "–";

    public static string Written(decimal? number) => number is { } known ? known.ToString("#,0.##", CultureInfo.CurrentCulture) : "–";

    private PageResult Again()
    {
        // The form shows what the reference table filled, not what was posted.
        ModelState.Clear();
        return Page();
    }

    /// <summary><c>trade:Variants_1_</c> and <c>remove:1</c> are about variant 1.</summary>
    private (string What, int Which) Pressed()
    {
        var parts = (Do ?? string.Empty).Split(':');
        var digits = string.Concat((parts.Length > 1 ? parts[1] : string.Empty).Where(char.IsAsciiDigit));
        return (parts[0], int.TryParse(digits, CultureInfo.InvariantCulture, out var which) ? Math.Clamp(which, 0, Variants.Count - 1) : 0);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListTradeReferences(), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        ViewData.Offer(list.Table);
        return null;
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        var compared = await useCases.AskAsync(new CompareCalculations([.. Variants.Select(v => new VariantInput(v.Over(new ObligationInput()), Months))]), cancellation);
        if (compared.TryGet(out var results)) Results = results;
    }

    private async Task<IActionResult> DeclareAsync(int which, CancellationToken cancellation)
    {
        var contract = await ContractAsync(cancellation);
        if (contract.IsRefused) return this.FormAgain(contract, words);
        var asked = await useCases.AskAsync(new GetDeclarationForm(contract.Value), cancellation);
        if (!asked.TryGet(out var form)) return this.FormAgain(asked, words);
        var input = Variants[which].Over(form.Input);
        var saved = await useCases.DoAsync(new SaveClauseDraft(contract.Value, form.Draft?.Id, input with { Forms = input.Forms | Domain.Clauses.ObligationForms.FixedHours }, StepOfFigures), cancellation);
        if (!saved.TryGet(out var draft)) return this.FormAgain(saved, words);
        return RedirectToPage("/Clauses/Declare", new { contract = contract.Value.Value, draft = draft.Value, step = StepOfFigures });
    }

    private async Task<Result<ContractId>> ContractAsync(CancellationToken cancellation)
    {
        if (Contract is { } id) return ContractId.From(id);
        if (string.IsNullOrWhiteSpace(ContractNumber)) return new SharedErrors.Required(nameof(ContractNumber));
        var found = await useCases.AskAsync(new FindContract(ContractNumber), cancellation);
        return found.TryGet(out var contract) ? contract.Id : Result<ContractId>.Refuse([.. found.Errors.Select(e => e with { Field = nameof(ContractNumber) })]);
    }
}
