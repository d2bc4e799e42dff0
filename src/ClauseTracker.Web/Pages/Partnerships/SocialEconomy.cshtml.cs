using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>The social economy's partners by legal family.</summary>
[NeedsPermission(Permission.ReadPartnerships)]
public sealed class SocialEconomyModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<SocialEconomyPartner> Partners { get; private set; } = [];

    public int HoursYear => Year ?? clock.Today().Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListSocialEconomyPartners(HoursYear), cancellationToken);
        if (!listed.TryGet(out var partners)) return this.CannotShow(listed);
        Partners = partners;
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListSocialEconomyPartners(HoursYear), cancellationToken);
        if (!listed.TryGet(out var partners)) return this.CannotShow(listed);
        string[] headings =
        [
            words["Partnership.Family"], words["Partnership.Name"], words["Partnership.Kind"], words["Partnership.Commune"], words["Partnership.Solidarity"], words["Partnership.HasAgreement"],
            words["Partnership.Counted"],
        ];
        var rows = partners.Select(p => new object?[] { words.Of(p.Family), p.Name, words.Of(p.Kind), p.Commune, YesNo(p.IsSolidarityEnterprise), YesNo(p.HasAgreement), p.Counted });
        return File(CsvTable.Write(headings, rows), CsvTable.ContentType, "economie-sociale.csv");
    }

    public string YesNo(bool yes) => words[yes ? "Partnership.Yes" : "Partnership.No"];
}
