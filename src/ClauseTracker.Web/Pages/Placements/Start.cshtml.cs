using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Places a person, known by reference, with an employer on a clause.</summary>
[NeedsPermission(Permission.EditPlacements)]
public sealed class StartModel(IUseCases useCases, Words words) : PageModel
{
    private static readonly RealisationModes[] Modes = [RealisationModes.DirectHire, RealisationModes.LabourPlacement, RealisationModes.InsertionSubcontracting];

    [BindProperty(SupportsGet = true)]
    public Guid Clause { get; set; }

    [BindProperty]
    public PlacementInput Input { get; set; } = new();

    public PlacementForm Form { get; private set; } = default!;

    /// <summary>True once it was refused for nothing but what somebody may confirm.</summary>
    public bool MayBeConfirmed { get; private set; }

    /// <summary>True when the SIRET is not one of those that work on the contract.</summary>
    public bool IsNewEmployer => !string.IsNullOrEmpty(Input.EmployerName);

    public IEnumerable<SelectListItem> ModeChoices => Modes.Select(m => new SelectListItem(words.Of(m), m.ToString()));

    /// <summary>The modes of the clause, in words.</summary>
    public string AllowedModes => string.Join(", ", Modes.Where(m => Form.Modes.HasFlag(m)).Select(m => words.Of(m)));

    public async Task<IActionResult> OnGetAsync(
        string? person, string? employer, string? job, string? rome, DateOnly? startsOn, DateOnly? endsOn, decimal? weeklyHours, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Input = new PlacementPrefill(person, employer, job, rome, startsOn, endsOn, weeklyHours).Fill(Form);
        // What an address says wrongly is left out of the form and is nobody's mistake.
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var person = await PersonAsync(cancellationToken);
        if (person is null) ModelState.AddModelError("Input.PersonReference", words.Of(new BeneficiaryErrors.Unknown()));
        if (person is null || !ModelState.IsValid) return this.FormAgain();
        var started = await useCases.DoAsync(Input.ToCommand(ClauseId.From(Clause), person.Id), cancellationToken);
        if (started.IsRefused) return AskedAgain(started);
        this.Announce(words["Placement.Started", person.Reference]);
        return LocalRedirect(PlacementPaths.OfClause(ClauseId.From(Clause)));
    }

    private IActionResult AskedAgain(Result refused)
    {
        MayBeConfirmed = refused.Errors.All(e => e is PlacementWarning);
        return this.FormAgain(refused, words, nameof(Input));
    }

    private async Task<BeneficiaryReceipt?> PersonAsync(CancellationToken cancellation)
    {
        var reference = Input.PersonReference?.Trim();
        if (string.IsNullOrEmpty(reference)) return null;
        var found = await useCases.AskAsync(new FindBeneficiary(reference), cancellation);
        return found.TryGet(out var person) ? person : null;
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPlacementForm(ClauseId.From(Clause)), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Form = form;
        return null;
    }
}
