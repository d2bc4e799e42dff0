using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>The links by which a firm answers without an account: give one, see which were used, withdraw one.</summary>
[NeedsPermission(Permission.InviteFirms)]
public sealed class LinksModel(IUseCases useCases, TimeProvider clock, Words words) : PageModel
{
    /// <summary>Months that can be asked for, the present one included.</summary>
    private const int MonthsOffered = 12;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The month to declare; empty to see only. The last whole month unless said.</summary>
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty]
    public string Recipient { get; set; } = string.Empty;

    public OrganisationSheet Sheet { get; private set; } = default!;

    public IReadOnlyList<FirmLinkRow> Links { get; private set; } = [];

    /// <summary>The address of the link just given: shown now and never again.</summary>
    public Uri? Given { get; private set; }

    /// <summary>A letter with the link in it, for the mail program of the reader.</summary>
    public string? Letter => Given is null ? null
        : $"mailto:{Uri.EscapeDataString(Recipient)}?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(words["Firm.LetterBody", Sheet.Name, Given])}";

    public IEnumerable<SelectListItem> Months =>
        Enumerable.Range(0, MonthsOffered).Select(i => YearMonth.Of(clock.Today()).AddMonths(-i)).Select(m => new SelectListItem(Formats.Month(m), m.ToString()));

    private string Subject => Month is { } month ? words["Firm.LetterSubject", month] : words["Firm.LetterSubjectSee"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Month ??= YearMonth.Of(clock.Today()).AddMonths(-1);
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Recipient = Sheet.Contacts.FirstOrDefault(c => c.IsToday)?.Email ?? string.Empty;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var invited = ModelState.IsValid ? await useCases.DoAsync(new InviteFirm(OrganisationId.From(Id), Month, Recipient), cancellationToken) : null;
        if (invited is { IsSuccess: true }) Given = invited.Value;
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        if (Given is not null) return Page();
        return invited is null ? this.FormAgain() : this.FormAgain(invited, words);
    }

    /// <summary>Has the link sent to the firm's contact, as a message of the log.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        // Who is written to is the firm's contact, not who stands in the field.
        ModelState.Remove(nameof(Recipient));
        var sent = ModelState.IsValid ? await useCases.DoAsync(new SendFirmInvitation(OrganisationId.From(Id), Month), cancellationToken) : null;
        if (sent is not null && sent.TryGet(out var invitation))
        {
            this.Announce(words["Firm.LinkSent", string.Join(", ", invitation.Recipients)]);
            return RedirectToPage("/Reminders/Message", new { id = invitation.Messages[0].Value });
        }

        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        return sent is null ? this.FormAgain() : this.FormAgain(sent, words);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken cancellationToken)
    {
        var revoked = await useCases.DoAsync(new RevokeFirmLink(FirmLinkId.From(link)), cancellationToken);
        if (revoked.IsRefused) return this.CannotShow(revoked);
        this.Announce(words["Firm.LinkRevoked"]);
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var firm = OrganisationId.From(Id);
        var found = await useCases.AskAsync(new GetOrganisation(firm), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        var links = await useCases.AskAsync(new ListFirmLinks(firm), cancellation);
        if (!links.TryGet(out var rows)) return this.CannotShow(links);
        (Sheet, Links) = (sheet, rows);
        return null;
    }
}
