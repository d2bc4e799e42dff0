using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>Clauses with how they stand, those that need somebody first.</summary>
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public StandingStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public ClauseList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListClauses(Status, Search, PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }

    /// <summary>The same list as a file, all its pages.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<ClauseRow>();
        for (var page = 1; ; page++)
        {
            var listed = await useCases.AskAsync(new ListClauses(Status, Search, page), cancellationToken);
            if (!listed.TryGet(out var list)) return this.CannotShow(listed);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) return File(CsvTable.Write(Headings(), rows.Select(Cells)), CsvTable.ContentType, "clauses.csv");
        }
    }

    private string[] Headings() =>
    [
        words["Contract.Number"], words["Contract.Subject"], words["Contract.Buyer"], words["Clause.StartsOn"], words["Clause.EndsOn"],
        words["Clause.Owed"], words["Clause.Counted"], words["Clause.Pending"], words["HomePage.Status"],
    ];

    private object?[] Cells(ClauseRow row) =>
        [row.ContractNumber, row.Subject, row.Buyer, row.StartsOn, row.EndsOn, row.Owed, row.Counted, row.Pending, row.Status is { } status ? words.Of(status) : null];
}

/// <summary>The colours of standings.</summary>
public static class StandingTones
{
    public static Tone Of(StandingStatus status) => status switch
    {
        StandingStatus.Met or StandingStatus.OnTrack => Tone.Success,
        StandingStatus.Late => Tone.Warning,
        StandingStatus.Shortfall => Tone.Danger,
        _ => Tone.Info,
    };
}
