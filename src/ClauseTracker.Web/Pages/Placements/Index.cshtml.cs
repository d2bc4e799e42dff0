using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>Who works where: placements, people by reference.</summary>
[NeedsPermission(Permission.ReadStatements)]
public sealed class IndexModel(IUseCases useCases, ICurrentUser user) : PageModel
{
    /// <summary>Beginning of a reference, or a part of the employer's name or the contract's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public PlacementState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Clause { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Employer { get; set; }

    /// <summary>True for those that end soon.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Soon { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public PlacementList List { get; private set; } = default!;

    /// <summary>How many people announced by firms' software wait for a decision.</summary>
    public int Announced { get; private set; }

    public bool MayEnter => user.Has(Permission.EnterStatements);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || State is not null || Clause is not null || Employer is not null || Soon;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var filter = new PlacementFilter
        {
            Search = Search, State = State, EndsSoon = Soon,
            Clause = Clause is { } clause ? ClauseId.From(clause) : null, Employer = Employer is { } employer ? OrganisationId.From(employer) : null,
        };
        var listed = await useCases.AskAsync(new ListPlacements(filter, PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        if (!user.Has(Permission.EditPlacements)) return Page();
        var waiting = await useCases.AskAsync(new CountPlacementNotices(), cancellationToken);
        Announced = waiting.TryGet(out var count) ? count : 0;
        return Page();
    }
}
