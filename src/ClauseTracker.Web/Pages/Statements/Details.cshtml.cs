using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>A statement to check: validated or returned, then the next one.</summary>
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Why it is sent back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public StatementSheet Sheet { get; private set; } = default!;

    public bool MayEnter => user.Has(Permission.EnterStatements);

    /// <summary>True when the user may say yes or no to it now.</summary>
    public bool IsToCheck => Sheet.Status == StatementStatus.Submitted && user.Has(Permission.ValidateStatements);

    public Hours Total => Sheet.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);

    public Hours TotalBefore => Sheet.Lines.Aggregate(Hours.Zero, (sum, l) => sum + (l.MonthBefore ?? Hours.Zero));

    private StatementId Statement => StatementId.From(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostValidateAsync(CancellationToken cancellationToken)
    {
        var validated = await useCases.DoAsync(new ValidateStatement(Statement), cancellationToken);
        return await GoOnAsync(validated, "Details.Validated", cancellationToken);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var returned = await useCases.DoAsync(new ReturnStatement(Statement, Reason ?? string.Empty), cancellationToken);
        return await GoOnAsync(returned, "Details.Returned", cancellationToken);
    }

    /// <summary>True when the hours differ from the month before by half of it or more.</summary>
    public static bool IsJump(StatementSheetLine line) => line.MonthBefore is { } before && UnusualHours.IsJump(before, line.Hours);

    private async Task<IActionResult> GoOnAsync(Result done, string announcement, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } refused) return refused;
        if (done.IsRefused) return this.FormAgain(done, words);
        this.Announce(words[announcement, Sheet.Employer, Sheet.Month]);
        return Sheet.NextToCheck is { } next ? RedirectToPage(new { id = next.Value }) : RedirectToPage("Index");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetStatement(Statement), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
