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

/// <summary>The people followed, for those who may know their names. Searched by reference: a name must not stand in an address.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>Start of a reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public BeneficiaryList People { get; private set; } = default!;

    public bool MayRegister => user.Has(Permission.EditBeneficiaries);

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var listed = await useCases.AskAsync(new ListBeneficiaries(Reference, PageNumber), cancellationToken);
        if (!listed.TryGet(out var people)) return this.CannotShow(listed);
        People = people;
        return Page();
    }

    /// <summary>True when it lapsed before today.</summary>
    public bool IsLapsed(Eligibility eligibility) => eligibility.ValidUntil < Today;

    /// <summary>True when nothing that the person meets holds any more.</summary>
    public bool IsLapsed(BeneficiaryRow person) => person.Eligibilities.All(IsLapsed);
}
