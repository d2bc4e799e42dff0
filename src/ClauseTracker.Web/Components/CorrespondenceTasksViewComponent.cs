using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;vc:correspondence-tasks firm="…" /&gt;</c>: what keeps a firm from being written to, or all of them on the home page; nothing when all can be.</summary>
public sealed class CorrespondenceTasksViewComponent(IUseCases useCases, ICurrentUser user) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid? firm = null)
    {
        if (!user.Has(Permission.ManageReminders)) return Content(string.Empty);
        var listed = await useCases.AskAsync(new ListCorrespondenceTasks(firm is { } id ? OrganisationId.From(id) : null), HttpContext.RequestAborted);
        if (!listed.TryGet(out var tasks) || tasks.Count == 0) return Content(string.Empty);
        return View(firm is null ? "Count" : "Default", tasks);
    }
}
