using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>What was sent, to whom, about what, and what became of it.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class LogModel(IUseCases useCases) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Firm { get; set; }

    [BindProperty(SupportsGet = true)]
    public MessageState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    /// <summary>One firm, from its page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public MessageList Messages { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var firm = Organisation is { } id ? OrganisationId.From(id) : (OrganisationId?)null;
        var asked = await useCases.AskAsync(new ListMessages(Firm, State, Month, firm, PageNumber), cancellationToken);
        if (!asked.TryGet(out var messages)) return this.CannotShow(asked);
        Messages = messages;
        return Page();
    }
}
