using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>Which partner and which forum led to hours.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class ResultsModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Commune { get; set; }

    public SourcingReport Report { get; private set; } = default!;

    public string TooFew => words["Results.TooFew", SensitiveReferrers.FewestPeople];

    /// <summary>The name of a row; those that are grouped have none.</summary>
    public string NameOf(ReferrerFigures row) => row.Name ?? words["Results.Grouped"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await useCases.AskAsync(new GetSourcingResults(Year, Commune), cancellationToken);
        if (!asked.TryGet(out var report)) return this.CannotShow(asked);
        Report = report;
        return Page();
    }

    /// <summary>Both tables as one file: the origin says which.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var asked = await useCases.AskAsync(new GetSourcingResults(Year, Commune), cancellationToken);
        if (!asked.TryGet(out var report)) return this.CannotShow(asked);
        var referrers = report.Referrers.Select(r => Cells(words["Results.Referrer"], NameOf(r), r.Kind is { } kind ? words.Of(kind) : null, null, r.Figures));
        var forums = report.Forums.Select(f => Cells(words["Results.Forum"], f.Name, $"{f.Commune} {Formats.Date(f.HeldOn)}", f.PeopleMet, f.Figures));
        return File(CsvTable.Write(Headings(), referrers.Concat(forums)), CsvTable.ContentType, "partenaires-et-forums.csv");
    }

    private string[] Headings() =>
    [
        words["Results.Origin"], words["Forum.Name"], words["Results.Kind"], words["Results.PeopleMet"], words["Results.Proposed"], words["Results.Met"], words["Results.Hired"],
        words["Results.Validated"], words["Results.Counted"],
    ];

    private object?[] Cells(string origin, string name, string? kind, int? seen, SourcingFigures? figures) => figures is null
        ? [origin, name, kind, seen, TooFew, TooFew, TooFew, null, null]
        : [origin, name, kind, seen, figures.Proposed, figures.Met, figures.Hired, figures.Validated, figures.Counted];
}
