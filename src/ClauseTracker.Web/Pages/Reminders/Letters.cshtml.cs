using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>The wording of letters: written, seen on a real letter, kept, or reset.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class LettersModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReminderStage Kind { get; set; } = ReminderStage.Late;

    [BindProperty(SupportsGet = true)]
    public ContactLanguage Language { get; set; }

    [BindProperty]
    public long? Version { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    public LetterTemplateSheet Sheet { get; private set; } = default!;

    public LetterPreview? Preview { get; private set; }

    /// <summary>The body of the HTML letter, which its writer escaped.</summary>
    public string PreviewBody => Preview!.Html[(Preview.Html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length)..Preview.Html.IndexOf("</body>", StringComparison.Ordinal)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        (Subject, Body, Version) = (Sheet.Subject, Sheet.Body, Sheet.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var changed = await useCases.DoAsync(new ChangeLetterTemplate(Kind, Language, Version, Subject ?? string.Empty, Body ?? string.Empty), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words);
        this.Announce(words["Reminders.LetterKept"]);
        return RedirectToPage("Letters", new { kind = Kind, language = Language });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var shown = await useCases.AskAsync(new PreviewLetter(Kind, Language, Subject ?? string.Empty, Body ?? string.Empty), cancellationToken);
        if (!shown.TryGet(out var preview)) return this.FormAgain(shown, words);
        Preview = preview;
        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken)
    {
        var reset = await useCases.DoAsync(new ResetLetterTemplate(Kind, Language), cancellationToken);
        if (reset.IsRefused) return this.CannotShow(reset);
        this.Announce(words["Reminders.LetterReset"]);
        return RedirectToPage("Letters", new { kind = Kind, language = Language });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetLetterTemplate(Kind, Language), cancellation);
        if (!asked.TryGet(out var sheet)) return this.CannotShow(asked);
        Sheet = sheet;
        return null;
    }
}
