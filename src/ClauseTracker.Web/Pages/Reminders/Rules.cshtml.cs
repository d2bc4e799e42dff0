using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>When a buyer's firms are written to.</summary>
[NeedsPermission(Permission.ManageReminders)]
public sealed class RulesModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Buyer { get; set; }

    /// <summary>Empty for no letter before the day.</summary>
    [BindProperty]
    public int? DaysBefore { get; set; }

    [BindProperty]
    public int? DaysAfter { get; set; }

    [BindProperty]
    public int? RepeatDays { get; set; }

    [BindProperty]
    public int? MonthsChased { get; set; }

    [BindProperty]
    public bool SendsByItself { get; set; }

    public string Name { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (refused, present) = await LoadAsync(cancellationToken);
        if (present is null) return refused!;
        (DaysBefore, DaysAfter, RepeatDays, MonthsChased) = (present.Rules.DaysBefore, present.Rules.DaysAfter, present.Rules.RepeatDays, present.Rules.MonthsChased);
        SendsByItself = present.SendsByItself;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (refused, present) = await LoadAsync(cancellationToken);
        if (present is null) return refused!;
        if (!ModelState.IsValid) return this.FormAgain();
        var changed = await useCases.DoAsync(new ChangeReminderRules(OrganisationId.From(Buyer), DaysBefore, DaysAfter, RepeatDays, MonthsChased, SendsByItself), cancellationToken);
        if (changed.IsRefused) return this.FormAgain(changed, words);
        this.Announce(words["Reminders.RulesKept"]);
        return RedirectToPage("Index");
    }

    private async Task<(IActionResult? Refused, BuyerReminders? Present)> LoadAsync(CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetReminderRules(OrganisationId.From(Buyer)), cancellation);
        if (!asked.TryGet(out var present)) return (this.CannotShow(asked), null);
        Name = present.Name;
        return (null, present);
    }
}
