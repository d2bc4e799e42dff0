using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>Records what happened to a contract. What it does to each clause is shown before it is saved, as one types or, without scripts, at a first sending.</summary>
[NeedsPermission(Permission.EditContracts)]
public sealed class EventModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    /// <summary>The published modification that this accepts.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Proposal { get; set; }

    /// <summary>The accepted modification that changes this as well: each of its changes is an event of its own.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Accepted { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public EventForm Form { get; set; } = new();

    public LifeView View { get; private set; } = default!;

    /// <summary>The effect, once it is known.</summary>
    public ContractEventPreview? Preview { get; private set; }

    public IReadOnlyList<SelectListItem> Tranches => [.. View.Life.Tranches.Where(t => t.Kind == TrancheKind.Optional && t.AffirmedOn is null).Select(t => Item(words["Life.TrancheOf", t.Number, t.Title], t.Number))];

    public IReadOnlyList<SelectListItem> Holders => [.. View.Life.Holders.Select(h => Item(h.Name, h.Number))];

    public async Task<IActionResult> OnGetAsync(ContractEventKind? kind, int? tranche, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Version = View.Life.Version;
        Form = new EventForm { Kind = kind ?? ContractEventKind.StartOrder, HappenedOn = clock.Today(), TrancheNumber = tranche, HolderNumber = View.Life.Holders.Count == 1 ? 1 : null };
        if (await ModificationAsync(cancellationToken) is { } modification) Take(modification, kind);
        return Page();
    }

    /// <summary>The effect of what is typed so far, alone.</summary>
    public async Task<IActionResult> OnGetEffectAsync([FromQuery(Name = nameof(Form))] EventForm form, CancellationToken cancellationToken)
    {
        Form = form;
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (ModelState.IsValid && form.HappenedOn is not null) _ = await ShowEffectAsync(withHours: false, cancellationToken);
        return Partial("_Effect", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        if (Form.Shown != Form.Mark()) return await ShowEffectAsync(withHours: false, cancellationToken) ?? Page();
        var modification = await ModificationAsync(cancellationToken);
        var proposal = Proposal is { } id ? ProposedAmendmentId.From(id) : (ProposedAmendmentId?)null;
        var recorded = await useCases.DoAsync(new RecordContractEvent(ContractId.From(Contract), Version, Form.Input(withHours: true), proposal), cancellationToken);
        if (recorded.IsRefused)
        {
            _ = await ShowEffectAsync(withHours: true, cancellationToken);
            ModelState.Clear();
            return this.FormAgain(recorded, words, nameof(Form));
        }

        this.Announce(words["Life.Recorded", words.Of(Form.Kind)]);
        return modification is not null && Changes(modification).SkipWhile(k => k != Form.Kind).Skip(1).FirstOrDefault() is var next and not default(ContractEventKind)
            ? RedirectToPage(new { contract = Contract, kind = next, accepted = modification.Id.Value })
            : RedirectToPage("Details", new { id = Contract });
    }

    private async Task<IActionResult?> ShowEffectAsync(bool withHours, CancellationToken cancellation)
    {
        var previewed = await useCases.AskAsync(new PreviewContractEvent(ContractId.From(Contract), Form.Input(withHours)), cancellation);
        if (!previewed.TryGet(out var preview)) return this.FormAgain(previewed, words, nameof(Form));
        Preview = preview;
        // What is shown beside each clause is the proposal, unless the parties' own figure was refused for another reason.
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Form.Hours", StringComparison.Ordinal) || k.StartsWith("Form.Clauses", StringComparison.Ordinal) || k == "Form.Shown").ToList()) ModelState.Remove(key);
        (Form.Clauses, Form.Hours, Form.Shown) = ([.. preview.Clauses.Select(c => c.Clause.Value)], [.. preview.Clauses.Select(c => (decimal?)c.Hours.Value)], Form.Mark());
        return null;
    }

    private void Take(ProposedAmendmentRow modification, ContractEventKind? kind)
    {
        if (kind is null) Form.Kind = Changes(modification).FirstOrDefault(Form.Kind);
        Form.HappenedOn = modification.On ?? Form.HappenedOn;
        Form.Amount = modification.Amount?.Euros;
        Form.Reference = modification.Number.ToString(CultureInfo.InvariantCulture);
        if (modification.DurationMonths is { } months && View.Life.NotifiedOn is { } notified) Form.EndsOn = notified.AddMonths(months).AddDays(-1);
        Form.NewHolder = modification.Holders.Count > 0 ? modification.Holders[0].Identifier : null;
    }

    private async Task<ProposedAmendmentRow?> ModificationAsync(CancellationToken cancellation)
    {
        if (Proposal is not null) return View.Proposals.FirstOrDefault(p => p.Id.Value == Proposal);
        if (Accepted is null) return null;
        var found = await useCases.AskAsync(new ListProposedAmendments(ContractId.From(Contract), ProposalStatus.Accepted), cancellation);
        return found.TryGet(out var list) ? list.Rows.FirstOrDefault(p => p.Id.Value == Accepted) : null;
    }

    /// <summary>The events that a modification brings, in the order in which they are recorded.</summary>
    private static IEnumerable<ContractEventKind> Changes(ProposedAmendmentRow modification)
    {
        if (modification.Amount is not null) yield return ContractEventKind.AmountAmended;
        if (modification.DurationMonths is not null) yield return ContractEventKind.DurationAmended;
        if (modification.Holders.Count > 0) yield return ContractEventKind.HolderReplaced;
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var read = await LifeView.ReadAsync(useCases, ContractId.From(Contract), mayEdit: true, cancellation);
        if (!read.TryGet(out var view)) return this.CannotShow(read);
        View = view;
        return null;
    }

    private static SelectListItem Item(string text, int value) => new(text, value.ToString(CultureInfo.InvariantCulture));
}
