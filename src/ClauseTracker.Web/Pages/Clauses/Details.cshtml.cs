using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>A clause: how it stands, what it owes, who works on it, what became of each line. The figures follow by themselves.</summary>
public sealed partial class DetailsModel(IUseCases useCases, ICurrentUser user, TimeProvider clock, Words words) : PageModel
{
    public ClauseSheet Sheet { get; private set; } = default!;

    public bool MayChange => user.Has(Permission.DeclareClauses);

    public bool MayPlace => user.Has(Permission.EditPlacements);

    public bool MaySource => user.Has(Permission.EditPosts);

    public bool MayEnter => user.Has(Permission.EnterStatements);

    public bool MayReadStatements => user.Has(Permission.ReadStatements);

    public bool MayExport => user.Has(Permission.ExportCompliance);

    /// <summary>The month that one declares today: the last whole one.</summary>
    public YearMonth LastMonth => YearMonth.Of(clock.Today()).AddMonths(-1);

    public static Tone ToneOf(ReasonCode reason) => reason switch
    {
        ReasonCode.Counted => Tone.Success,
        ReasonCode.NotValidated => Tone.Info,
        _ => Tone.Warning,
    };

    /// <summary>The modes or criteria allowed, in words.</summary>
    public string Modes(Words words) => string.Join(", ", ClauseForm.EveryMode.Where(m => Sheet.Modes.HasFlag(m)).Select(m => words.Of(m)));

    public string Publics(Words words) => Sheet.Publics.Count == 0 ? words["Clause.EveryPublic"] : string.Join(", ", Sheet.Publics.Select(Sheet.CriterionNames.Of));

    /// <summary>The calculation of a ledger line, in words.</summary>
    public static string Calculation(CommitmentLine line, Words words) => line.Calculation is { } calculation
        ? CalculationWording.Explain(calculation)
        : words["Clause.Typed"];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetClauseSheet(ClauseId.From(id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        await LoadActionsAsync(cancellationToken);
        return Page();
    }
}
