using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Months;

/// <summary>A month is closed for a whole territory: what is missing first, then one button; and opened again with a reason.</summary>
[NeedsPermission(Permission.CloseMonths)]
public sealed class IndexModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    /// <summary>The number missing that the page showed.</summary>
    [BindProperty]
    public int Missing { get; set; }

    /// <summary>True when whoever closes says to close all the same.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    /// <summary>Why it is opened again.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>One buyer alone, or all.</summary>
    [BindProperty]
    public Guid? Buyer { get; set; }

    public MonthSheet Sheet { get; private set; } = default!;

    /// <summary>The last whole month unless said.</summary>
    public YearMonth Shown => Month ?? YearMonth.Of(clock.Today()).AddMonths(-1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        // With something missing, the box is what says that the list was looked at.
        var closed = await useCases.DoAsync(new CloseMonth(Shown, Missing > 0 && !Anyway ? 0 : Missing), cancellationToken);
        if (!closed.TryGet(out var done)) return await LoadAsync(cancellationToken) ?? this.FormAgain(closed, words);
        this.Announce(words["MonthPage.ClosedDone", Shown, done.Buyers, done.Missing]);
        return RedirectToPage(new { month = Shown.ToString() });
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        var reopened = await useCases.DoAsync(new ReopenMonth(Shown, Reason ?? string.Empty) { Buyer = Buyer is { } one ? OrganisationId.From(one) : null }, cancellationToken);
        if (reopened.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(reopened, words);
        this.Announce(words["MonthPage.ReopenedDone", Shown]);
        return RedirectToPage(new { month = Shown.ToString() });
    }

    public static Tone ToneOf(GapKind kind) => kind switch
    {
        GapKind.ToCheck => Tone.Warning,
        GapKind.Returned => Tone.Danger,
        GapKind.NoStatement or GapKind.Draft => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetMonthSheet(Shown), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
