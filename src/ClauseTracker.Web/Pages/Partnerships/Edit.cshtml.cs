using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>Records an agreement, or says otherwise what it says.</summary>
[NeedsPermission(Permission.EditPartnerships)]
public sealed class EditModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    /// <summary>The agreement, or null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>SIRET of the partner of a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public AgreementTyped Input { get; set; } = new();

    [BindProperty]
    public List<YearTyped> Years { get; set; } = [];

    public AgreementForm Form { get; private set; } = default!;

    public IEnumerable<SelectListItem> BodyChoices => Form.Bodies.Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()));

    public IEnumerable<SelectListItem> PartnerKinds =>
        OrganisationGroup.Referrers.Kinds().Concat(OrganisationGroup.InsertionStructures.Kinds()).Append(OrganisationKind.Company).Select(k => new SelectListItem(words.Of(k), k.ToString()));

    public bool IsDecided => Form.Known?.IsDecided == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Version = Form.Known?.Version ?? 0;
        Input = Form.Known is { } known ? AgreementTyped.Of(known.Input) : new AgreementTyped { PartnerSiret = Partner };
        Years = RowsOf(Form.Known is { } agreement ? YearTyped.Of(agreement.Input) : []);
        return Page();
    }

    /// <summary>Shows a row for each year between the days typed; nothing is saved.</summary>
    public async Task<IActionResult> OnPostYearsAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var rows = RowsOf(Years);
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Years), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        Years = rows;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (!ModelState.IsValid) return this.FormAgain();
        var input = Input.ToInput(Years);
        if (Id is { } id)
        {
            // The amounts of a decided agreement are not in the form: they stay what they are.
            if (Form.Known is { IsDecided: true } known) input = input with { Amounts = known.Input.Amounts };
            var changed = await useCases.DoAsync(new ChangeAgreement(AgreementId.From(id), Version, input), cancellationToken);
            if (changed.IsRefused) return Refused(changed);
            this.Announce(words["Partnership.Saved"]);
            return RedirectToPage("Agreement", new { id });
        }

        var prepared = await useCases.DoAsync(
            new PrepareAgreement(Input.PartnerSiret, Input.PartnerName, Input.PartnerKind, input, Input.Organisation is { } body ? OrganisationId.From(body) : null), cancellationToken);
        if (prepared.IsRefused) return Refused(prepared);
        this.Announce(words["Partnership.Saved"]);
        return RedirectToPage("Agreement", new { id = prepared.Value.Value });
    }

    /// <summary>What is wrong with the years is said at the first of them.</summary>
    private IActionResult Refused(Result refused)
    {
        var answer = this.FormAgain(refused, words, nameof(Input));
        foreach (var (key, field) in new[] { ("Input.Amounts", "Years[0].Amount"), ("Input.Objectives", "Years[0].People") })
        {
            if (ModelState[key] is not { Errors: { Count: > 0 } errors }) continue;
            foreach (var error in errors) ModelState.AddModelError(field, error.ErrorMessage);
            ModelState.Remove(key);
        }

        return answer;
    }

    private List<YearTyped> RowsOf(IReadOnlyList<YearTyped> known) => YearTyped.Rows(Input.StartsOn, Input.EndsOn, clock.Today().Year, known);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetAgreementForm(Id is { } id ? AgreementId.From(id) : null), cancellation);
        if (!found.TryGet(out var form)) return this.CannotShow(found);
        Form = form;
        return null;
    }
}
