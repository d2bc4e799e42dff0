using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;vc:renewals /&gt;</c>: a line of the waiting work for agreements to renew; nothing when there are none.</summary>
public sealed class RenewalsViewComponent(IUseCases useCases, ICurrentUser user) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!user.Has(Permission.EditPartnerships)) return Content(string.Empty);
        var counted = await useCases.AskAsync(new CountRenewals(), HttpContext.RequestAborted);
        return counted is { IsSuccess: true, Value: > 0 } ? View(counted.Value) : Content(string.Empty);
    }
}
