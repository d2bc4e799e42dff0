using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.ResponsibleProcurement;

/// <summary>The annual figures of the responsible-procurement scheme, each with its definition, to be printed or handed over.</summary>
[NeedsPermission(Permission.ReadAggregates)]
public sealed class IndexModel(IUseCases useCases, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2000;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Buyer { get; set; }

    public ProcurementYear Shown { get; private set; } = default!;

    public IReadOnlyList<ProcurementSection> Sections { get; private set; } = [];

    public IReadOnlyList<BuyerChoice> Buyers { get; private set; } = [];

    private OrganisationId? BuyerId => Buyer is { } id ? OrganisationId.From(id) : null;

    // An odd year shows this one rather than nothing.
    private int YearShown => Year is { } year && year >= FirstYear && year <= clock.Today().Year + 1 ? year : clock.Today().Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await useCases.AskAsync(new GetResponsibleProcurementFigures(YearShown, BuyerId), cancellationToken);
        if (!asked.TryGet(out var year)) return this.CannotShow(asked);
        var buyers = await useCases.AskAsync(new ListContractBuyers(), cancellationToken);
        (Shown, Sections, Buyers) = (year, ProcurementTable.Of(year.Figures), buyers.TryGet(out var known) ? known : []);
        return Page();
    }

    /// <summary>The same figures as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var exported = await useCases.AskAsync(new ExportResponsibleProcurement(YearShown, BuyerId), cancellationToken);
        return exported.TryGet(out var file) ? File(file.Content, CsvFile.ContentType, file.FileName) : this.CannotShow(exported);
    }
}
