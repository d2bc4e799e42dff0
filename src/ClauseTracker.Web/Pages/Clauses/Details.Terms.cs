using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <content>Its terms in words, and the actions that were carried out.</content>
public sealed partial class DetailsModel
{
    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The actions, for a clause that owes some; null for the others.</summary>
    public CompletedActionList? Actions { get; private set; }

    public bool MayAccept => user.Has(Permission.ValidateStatements);

    /// <summary>The kinds of action that count here.</summary>
    public IEnumerable<ActionKind> ActionKinds => Enum.GetValues<ActionKind>().Where(k => Sheet.Obligation.Actions?.Counts(k) == true);

    /// <summary>The forms of the obligation, with their figures.</summary>
    public string FormsText(Words texts)
    {
        var owed = Sheet.Obligation;
        var forms = Obligation.EveryForm.Where(f => owed.Forms.HasFlag(f)).Select(f => f switch
        {
            ObligationForms.ShareOfHoursWorked => texts["Terms.Share", owed.Share!.Share],
            ObligationForms.HoursPerAmount => texts["Terms.Rate", owed.Rate!.Hours, owed.Rate.PerAmount, texts.Of(owed.Rate.Basis)],
            ObligationForms.Actions => texts["Terms.Actions", owed.Actions!.PerContractYear],
            _ => texts["Terms.Fixed", owed.Fixed!.Firm],
        });
        var all = string.Join(" ; ", forms);
        return !owed.HolderChooses ? all : owed.Chosen == ObligationForms.None ? texts["Terms.Choice", all] : texts["Terms.Chose", all, texts.Of(owed.Chosen)];
    }

    public string PenaltyText(Words texts) => Sheet.Terms.Penalty switch
    {
        null => texts["Terms.NoPenalty"],
        { Basis: PenaltyBasis.Flat } flat => texts["Terms.FlatPenalty", flat.PerHour, texts[flat.RequiresFormalNotice ? "Terms.AfterNotice" : "Terms.WithoutNotice"]],
        var rule => texts["Terms.MultiplePenalty", rule.Coefficient / 100m, texts.Of(rule.Basis), texts[rule.RequiresFormalNotice ? "Terms.AfterNotice" : "Terms.WithoutNotice"]],
    };

    /// <summary>Records an action: the button says which kind.</summary>
    public async Task<IActionResult> OnPostActionAsync(Guid id, ActionKind kind, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await AgainAsync(id, cancellationToken);
        var recorded = await useCases.DoAsync(new RecordCompletedAction(ClauseId.From(id), kind, DoneOn ?? default, Note), cancellationToken);
        if (recorded.IsRefused)
        {
            ModelState.AddRefusals(recorded.Errors, words);
            return await AgainAsync(id, cancellationToken);
        }

        this.Announce(words["Actions.Recorded"]);
        return RedirectToPage(null, null, new { id }, "actions");
    }

    /// <summary>Takes an action back, with the reason.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid done, string? reason, CancellationToken cancellationToken)
    {
        var withdrawn = await useCases.DoAsync(new WithdrawCompletedAction(CompletedActionId.From(done), reason ?? string.Empty), cancellationToken);
        if (withdrawn.IsRefused)
        {
            ModelState.Clear();
            ModelState.AddRefusals(withdrawn.Errors, words);
            return await AgainAsync(id, cancellationToken);
        }

        this.Announce(words["Actions.Withdrawn"]);
        return RedirectToPage(null, null, new { id }, "actions");
    }

    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await OnGetAsync(id, cancellation);
        return shown is PageResult ? this.FormAgain() : shown;
    }

    private async Task LoadActionsAsync(CancellationToken cancellation)
    {
        if (!Sheet.Obligation.Forms.HasFlag(ObligationForms.Actions)) return;
        var listed = await useCases.AskAsync(new ListCompletedActions(Sheet.Id), cancellation);
        if (listed.TryGet(out var actions)) Actions = actions;
        if (ModelState.IsValid) DoneOn ??= clock.Today();
    }
}
