using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.SocialConditionDuty;

/// <summary>Contracts by where they stand with the duty of a social condition, those at fault first.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    /// <summary>The statuses, those that need somebody first.</summary>
    public static readonly IReadOnlyList<DutyStatus> Tabs = [DutyStatus.AtFault, DutyStatus.ToComplete, DutyStatus.Derogation, DutyStatus.Satisfied, DutyStatus.NotConcerned];

    [BindProperty(SupportsGet = true)]
    public DutyStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Buyer { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public DutyList List { get; private set; } = default!;

    public IReadOnlyList<BuyerChoice> Buyers { get; private set; } = [];

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    public bool MayDerogate => user.Has(Permission.DecideDerogations);

    /// <summary>Contracts that the duty may concern.</summary>
    public int Concerned => List.Counts.Where(c => c.Key != DutyStatus.NotConcerned).Sum(c => c.Value);

    /// <summary>The reason that matters most for what to do: the first while something is missing, else the last.</summary>
    public string Why(DutyAssessment assessment) => Sentences.Of(assessment.Status is DutyStatus.ToComplete or DutyStatus.NotConcerned ? assessment.Reasons[0] : assessment.Reasons[^1]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(Query(PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        var buyers = await useCases.AskAsync(new ListContractBuyers(), cancellationToken);
        (List, Buyers) = (list, buyers.TryGet(out var known) ? known : []);
        return Page();
    }

    /// <summary>The same list as a file, all its pages.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<DutyRow>();
        for (var page = 1; ; page++)
        {
            var listed = await useCases.AskAsync(Query(page), cancellationToken);
            if (!listed.TryGet(out var list)) return this.CannotShow(listed);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) return File(CsvTable.Write(Headings(), rows.Select(Cells)), CsvTable.ContentType, "obligations.csv");
        }
    }

    private ListDuties Query(int page) => new(Status, Buyer is { } id ? OrganisationId.From(id) : null, Year, page);

    private string[] Headings() =>
    [
        words["Contract.TitleHeading"], words["Contract.Family"], words["Duty.Subject"], words["Contract.Buyer"], words["Duty.NoticeOn"], words["Contract.NotifiedOn"], words["Duty.Value"],
        words["Duty.Threshold"], words["Duty.Applies"], words["HomePage.Status"], words["Duty.Code"], words["Duty.Why"],
    ];

    private object?[] Cells(DutyRow row) =>
    [
        row.Number, words.Of(row.Family), row.Subject, row.Buyer, row.NoticeOn, row.NotifiedOn, row.Value, row.Assessment.Threshold, words.Of(row.Assessment.Applies), words.Of(row.Assessment.Status),
        row.Derogation is { } code ? words.Of(code) : null, string.Join(' ', row.Assessment.Reasons.Select(Sentences.Of)),
    ];
}
