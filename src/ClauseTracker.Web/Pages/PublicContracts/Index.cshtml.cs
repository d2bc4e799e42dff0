using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>The contracts of the user's buyers, the latest first.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public SocialConsiderations? Social { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WithoutClause { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public ContractList List { get; private set; } = default!;

    public bool MayImport => user.Has(Permission.ImportContracts);

    public bool MayDeclare => user.Has(Permission.DeclareClauses);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListContracts(Search, Social, WithoutClause, PageNumber), cancellationToken);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return Page();
    }
}
