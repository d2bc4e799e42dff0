using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
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

    public IEnumerable<SelectListItem> ModeChoices => Modes.Select(m => new SelectListItem(words.Of(m), m.ToString()));

    /// <summary>The modes of the clause, in words.</summary>
    public string AllowedModes => string.Join(", ", Modes.Where(m => Form.Modes.HasFlag(m)).Select(m => words.Of(m)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (await PersonAsync(cancellationToken) is not { } person) ModelState.AddModelError("Input.PersonReference", words.Of(new BeneficiaryErrors.Unknown()));
        else if (ModelState.IsValid)
        {
            var started = await useCases.DoAsync(Input.ToCommand(ClauseId.From(Clause), person.Id), cancellationToken);
            if (started.IsRefused) return this.FormAgain(started, words, nameof(Input));
            this.Announce(words["Placement.Started", person.Reference]);
            return LocalRedirect(PlacementPaths.OfClause(ClauseId.From(Clause)));
        }

        return this.FormAgain();
    }

    private async Task<BeneficiaryRow?> PersonAsync(CancellationToken cancellation)
    {
        var reference = Input.PersonReference?.Trim();
        if (string.IsNullOrEmpty(reference)) return null;
        var found = await useCases.AskAsync(new ListBeneficiaries(reference), cancellation);
        return found.TryGet(out var people) ? people.Rows.FirstOrDefault(p => string.Equals(p.Reference, reference, StringComparison.OrdinalIgnoreCase)) : null;
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetPlacementForm(ClauseId.From(Clause)), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Form = form;
        return null;
    }
}

/// <summary>What is typed of a placement.</summary>
public sealed class PlacementInput
{
    public string? PersonReference { get; set; }

    public string? EmployerSiret { get; set; }

    public string? EmployerName { get; set; }

    public OrganisationKind EmployerKind { get; set; } = OrganisationKind.Company;

    public RealisationModes Mode { get; set; } = RealisationModes.DirectHire;

    public WorkContractType ContractType { get; set; } = WorkContractType.FixedTerm;

    public string? JobTitle { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public StartPlacement ToCommand(ClauseId clause, BeneficiaryId person) => new()
    {
        Clause = clause,
        Beneficiary = person,
        EmployerSiret = EmployerSiret ?? string.Empty,
        EmployerName = EmployerName,
        EmployerKind = EmployerKind,
        Mode = Mode,
        ContractType = ContractType,
        JobTitle = JobTitle ?? string.Empty,
        StartsOn = StartsOn ?? default,
        EndsOn = EndsOn,
    };
}
