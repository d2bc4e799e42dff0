using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>The people followed, for those who may know their names. A name is searched by a form that is posted: it must not stand in an address.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>Start of a reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    /// <summary>Those of whom that is due.</summary>
    [BindProperty(SupportsGet = true)]
    public PersonDueKind? Due { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    /// <summary>The name that was searched; never kept.</summary>
    public string? Name { get; private set; }

    public BeneficiaryList People { get; private set; } = default!;

    public bool MayRegister => user.Has(Permission.EditBeneficiaries);

    public DateOnly Today => clock.Today();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ListAsync(cancellationToken);

    /// <summary>Searches by name; the first page of what is found shows, which another word narrows.</summary>
    public Task<IActionResult> OnPostAsync(string? name, CancellationToken cancellationToken)
    {
        (Name, PageNumber) = (name?.Trim(), 1);
        return ListAsync(cancellationToken);
    }

    /// <summary>True when it lapsed before today.</summary>
    public bool IsLapsed(Eligibility eligibility) => eligibility.ValidUntil < Today;

    private async Task<IActionResult> ListAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListBeneficiaries(Reference, PageNumber) { Name = Name, Due = Due }, cancellation);
        if (!listed.TryGet(out var people)) return this.CannotShow(listed);
        People = people;
        return Page();
    }
}
