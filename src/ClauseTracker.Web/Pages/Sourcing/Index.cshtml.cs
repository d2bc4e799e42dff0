using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>The board of posts, with what is missing for each.</summary>
[NeedsPermission(Permission.EditPosts)]
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public JobPostStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Clause { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public JobPostList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(Query(PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }

    /// <summary>The same list as a file, all its pages.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<JobPostRow>();
        for (var page = 1; ; page++)
        {
            var listed = await useCases.AskAsync(Query(page), cancellationToken);
            if (!listed.TryGet(out var list)) return this.CannotShow(listed);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) return File(CsvTable.Write(Headings(), rows.Select(Cells)), CsvTable.ContentType, "offres.csv");
        }
    }

    private ListJobPosts Query(int page) => new(Status, Clause is { } id ? ClauseId.From(id) : null, page);

    private string[] Headings() =>
    [
        words["JobPost.JobTitle"], words["JobPost.Rome"], words["Sourcing.Employer"], words["Sourcing.Contract"], words["Forum.Commune"], words["Sourcing.Status"], words["JobPost.Posts"],
        words["Candidate.Hired"], words["JobPost.Candidates"], words["Sourcing.Missing"], words["Sourcing.Starts"], words["Sourcing.WantedBy"],
    ];

    private object?[] Cells(JobPostRow row) =>
        [row.JobTitle, row.Rome?.Code, row.Employer, row.ContractNumber, row.Commune, words.Of(row.Status), row.Posts, row.Hired, row.Waiting, row.Missing, row.StartsOn, row.WantedBy];
}
