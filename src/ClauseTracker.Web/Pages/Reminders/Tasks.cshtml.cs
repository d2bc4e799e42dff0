using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>Firms that cannot be written to until somebody finds out more.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class TasksModel(IUseCases useCases, Words words) : PageModel
{
    public IReadOnlyList<CorrespondenceTaskRow> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await useCases.AskAsync(new ListCorrespondenceTasks(), cancellationToken);
        if (!asked.TryGet(out var tasks)) return this.CannotShow(asked);
        Tasks = tasks;
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid task, CancellationToken cancellationToken)
    {
        var closed = await useCases.DoAsync(new CloseCorrespondenceTask(CorrespondenceTaskId.From(task)), cancellationToken);
        if (closed.IsRefused) return this.CannotShow(closed);
        this.Announce(words["Reminders.TaskClosed"]);
        return RedirectToPage("Tasks");
    }
}
