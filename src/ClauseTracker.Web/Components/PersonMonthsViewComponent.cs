using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Components;

/// <summary>
/// <c>&lt;vc:person-months statement="…" /&gt;</c>: the people of a statement whose month is impossible, all contracts together, with the firms that declare
/// it; for facilitators alone, and nothing when there is none.
/// </summary>
public sealed class PersonMonthsViewComponent(IUseCases useCases, ICurrentUser user) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid statement)
    {
        if (!user.Has(Permission.ValidateStatements)) return Content(string.Empty);
        var asked = await useCases.AskAsync(new GetPersonMonthWarnings(StatementId.From(statement)), HttpContext.RequestAborted);
        return asked.TryGet(out var warnings) && warnings.Count > 0 ? View(warnings) : Content(string.Empty);
    }
}
