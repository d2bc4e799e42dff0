using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>Organisations with whom to reach there today.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationGroup? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public SocialEconomyFamily? Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unnamed { get; set; }

    /// <summary><c>name</c>, <c>commune</c> or <c>kind</c>; with a minus before it, downwards.</summary>
    [BindProperty(SupportsGet = true, Name = SortHeadingTagHelper.Parameter)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public OrganisationList List { get; private set; } = default!;

    public bool MayManage => user.Has(Permission.ManageOrganisations);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Group is not null || Family is not null || Unnamed;

    private OrganisationFilter Filter => new()
    {
        Search = Search, Group = Group, Family = Family, Unnamed = Unnamed, Descending = Sort is ['-', ..],
        Order = Sort?.TrimStart('-') switch { "commune" => OrganisationOrder.Commune, "kind" => OrganisationOrder.Kind, _ => OrganisationOrder.Name },
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListOrganisations(Filter, PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }

    /// <summary>The same list as a file, all its pages.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<OrganisationRow>();
        for (var page = 1; ; page++)
        {
            var listed = await useCases.AskAsync(new ListOrganisations(Filter, page), cancellationToken);
            if (!listed.TryGet(out var list)) return this.CannotShow(listed);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) return File(CsvTable.Write(Headings(), rows.Select(Cells)), CsvTable.ContentType, "organisations.csv");
        }
    }

    private string[] Headings() =>
    [
        words["Organisation.Name"], words["Organisation.Siret"], words["Organisation.Kind"], words["Organisation.Commune"], words["Organisation.Family"], words["Organisation.Held"],
        words["Organisation.Bought"], words["Organisation.ContactName"], words["Organisation.Function"], words["Organisation.Email"], words["Organisation.Phone"],
    ];

    private object?[] Cells(OrganisationRow row) =>
    [
        row.Name, row.Siret is null ? null : OrganisationTexts.Spaced(row.Siret), words.Of(row.Kind), row.Commune, row.Family is { } family ? words.Of(family) : null, row.Held, row.Bought,
        row.Contact?.Name, row.Contact?.Function, row.Contact?.Email, row.Contact?.Phone,
    ];
}
