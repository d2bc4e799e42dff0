using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>Agreements with partners, those to renew first.</summary>
[NeedsPermission(Permission.ReadPartnerships)]
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgreementStatus? Status { get; set; }

    public AgreementList List { get; private set; } = default!;

    public bool MayEdit => user.Has(Permission.EditPartnerships);

    public int ToRenew => List.Counts.GetValueOrDefault(AgreementStatus.ToRenew);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListAgreements(Status), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }

    /// <summary>The same list as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListAgreements(Status), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        string[] headings =
        [
            words["Partnership.Agreement"], words["Partnership.Partner"], words["Partnership.Kind"], words["Partnership.StartsOn"], words["Partnership.EndsOn"], words["Partnership.DecisionNumber"],
            words["Partnership.DecidedOn"], words["Partnership.Amount"], words["Partnership.Status"],
        ];
        var rows = list.Rows.Select(r => new object?[] { r.Title, r.Partner, words.Of(r.PartnerKind), r.StartsOn, r.EndsOn, r.DecisionNumber, r.DecidedOn, r.Amount, words.Of(r.Status) });
        return File(CsvTable.Write(headings, rows), CsvTable.ContentType, "conventions.csv");
    }
}
