using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>What will leave at the next run, before it leaves: send it now, stop one, stop all, let it leave by itself.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class IndexModel(IUseCases useCases, Words words) : PageModel
{
    /// <summary>The letter that a form is about.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public HoldForm Hold { get; set; } = new();

    /// <summary>Whom a test message goes to.</summary>
    [BindProperty]
    public string? To { get; set; }

    public ReminderOutlook Outlook { get; private set; } = default!;

    /// <summary>As people say it: « mardi 24/11 à 9 h ».</summary>
    public string RunsAt => Outlook.RunsAt.ToString(words["Reminders.RunForm"], System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>The rules in a sentence.</summary>
    public string RulesOf(ReminderRules rules, Words sentences) =>
        $"{(rules.DaysBefore is { } before ? sentences["Reminders.RuleBefore", before] : sentences["Reminders.RuleNoneBefore"])} {sentences["Reminders.RuleAfter", rules.DaysAfter, rules.RepeatDays, rules.MonthsChased]}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostSendAllAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new QueueReminders(ByItself: false), cancellationToken), q => words["Reminders.Queued", q.Messages], cancellationToken);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new QueueReminders(false, Key ?? string.Empty), cancellationToken), q => words["Reminders.Queued", q.Messages], cancellationToken);

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new StopReminders(Key ?? string.Empty, Reason ?? string.Empty, Until), cancellationToken), _ => words["Reminders.Stopped"], cancellationToken);

    public async Task<IActionResult> OnPostLiftAsync(Guid stop, CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new LiftReminderStop(ReminderStopId.From(stop)), cancellationToken), _ => words["Reminders.Lifted"], cancellationToken);

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken)
    {
        this.JudgeOnly(nameof(Hold));
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken, isRefused: true);
        return await DoneAsync(await useCases.DoAsync(new HoldReminders(Hold.Until ?? default, Hold.Reason ?? string.Empty), cancellationToken), _ => words["Reminders.HeldDone"], cancellationToken, nameof(Hold));
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new ReleaseReminders(), cancellationToken), _ => words["Reminders.Released"], cancellationToken);

    public async Task<IActionResult> OnPostSwitchAsync(Guid buyer, bool on, CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.DoAsync(new SwitchReminders(OrganisationId.From(buyer), on), cancellationToken), _ => words[on ? "Reminders.TurnedOn" : "Reminders.TurnedOff"], cancellationToken);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await useCases.DoAsync(new SendTestMessage(To ?? string.Empty), cancellationToken), said => words["Reminders.Tested", said], cancellationToken);

    private async Task<IActionResult> DoneAsync<T>(Result<T> result, Func<T, string> sentence, CancellationToken cancellation, string? form = null)
    {
        if (result.TryGet(out var value))
        {
            this.Announce(sentence(value));
            return RedirectToPage("Index");
        }

        ModelState.AddRefusals(result.Errors, words, form);
        return await ShowAsync(cancellation, isRefused: true);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation, bool isRefused = false)
    {
        var asked = await useCases.AskAsync(new GetReminderOutlook(), cancellation);
        if (!asked.TryGet(out var outlook)) return this.CannotShow(asked);
        Outlook = outlook;
        return isRefused ? this.FormAgain() : Page();
    }
}

/// <summary>Stopping the whole run.</summary>
public sealed class HoldForm
{
    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }
}
