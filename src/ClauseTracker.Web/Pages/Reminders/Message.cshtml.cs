using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>One message and the proof that it was sent.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class MessageModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MessageSheet Sheet { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await useCases.DoAsync(new WithdrawMessage(OutgoingMessageId.From(Id)), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await useCases.DoAsync(new SendMessageAgain(OutgoingMessageId.From(Id)), cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(Result<Nothing>? done, CancellationToken cancellation)
    {
        if (done is { IsSuccess: true })
        {
            this.Announce(words["Reminders.MessageChanged"]);
            return RedirectToPage("Message", new { id = Id });
        }

        var asked = await useCases.AskAsync(new GetMessage(OutgoingMessageId.From(Id)), cancellation);
        if (!asked.TryGet(out var sheet)) return this.CannotShow(asked);
        Sheet = sheet;
        return done is null ? Page() : this.FormAgain(done, words);
    }
}
