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

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>A statement to check: validated or returned, then the next one.</summary>
public sealed class DetailsModel(IUseCases useCases, ICurrentUser user, Words words) : FilteredPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Why it is sent back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version that the decision is on.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public StatementSheet Sheet { get; private set; } = default!;

    public bool MayEnter => !Sheet.IsClosed && user.Has(Permission.EnterStatements);

    /// <summary>True when the user may say yes or no to it now.</summary>
    public bool IsToCheck => Sheet is { Status: StatementStatus.Submitted, IsClosed: false } && user.Has(Permission.ValidateStatements);

    public Hours Total => Sheet.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);

    public Hours TotalBefore => Sheet.Lines.Aggregate(Hours.Zero, (sum, l) => sum + (l.MonthBefore ?? Hours.Zero));

    /// <summary>The sum of what the corrected statement says; null when this one corrects none.</summary>
    public Hours? TotalCorrected => Sheet.IsCorrection ? Sheet.Lines.Aggregate(Hours.Zero, (sum, l) => sum + (l.Corrected ?? Hours.Zero)) : null;

    private StatementId Statement => StatementId.From(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostValidateAsync(CancellationToken cancellationToken)
    {
        var validated = await useCases.DoAsync(new ValidateStatement(Statement) { Version = Version }, cancellationToken);
        return await GoOnAsync(validated, "Details.Validated", cancellationToken);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var returned = await useCases.DoAsync(new ReturnStatement(Statement, Reason ?? string.Empty) { Version = Version }, cancellationToken);
        return await GoOnAsync(returned, "Details.Returned", cancellationToken);
    }

    /// <summary>True when the hours differ from the month before by half of it or more.</summary>
    public static bool IsJump(StatementSheetLine line) => StatementRemarks.IsJump(line.Hours, line.MonthBefore);

    private async Task<IActionResult> GoOnAsync(Result done, string announcement, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is { } refused) return refused;
        if (done.IsRefused) return this.FormAgain(done, words);
        this.Announce(words[announcement, Sheet.Employer, Sheet.Month]);
        return Sheet.NextToCheck is { } next ? RedirectToPage(Address(("id", next.ToString()))) : RedirectToPage("Index", Address());
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetStatement(Statement) { Among = Filter }, cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
