using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Statements by what is to be done with them, those to check first, the months that nobody declared, and how far the month is.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, Words words, TimeProvider clock) : FilteredPage
{
    /// <summary>The tab of months that nobody declared.</summary>
    public const string Missing = "missing";

    /// <summary>The tab of every statement.</summary>
    public const string All = "all";

    /// <summary>A status in lower case, <see cref="All"/> or <see cref="Missing"/>; by default those to check.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public StatementList? Statements { get; private set; }

    public MissingStatementList? Undeclared { get; private set; }

    /// <summary>How far the month of the filter is, or the last whole one.</summary>
    public MonthProgress Progress { get; private set; } = default!;

    /// <summary>The month of the months that nobody declared: the last whole one unless said.</summary>
    public YearMonth UndeclaredMonth => Month ?? YearMonth.Of(clock.Today()).AddMonths(-1);

    public bool MayEnter => user.Has(Permission.EnterStatements);

    public bool MayValidate => user.Has(Permission.ValidateStatements);

    /// <summary>True where the list is of those to check and the user may check them.</summary>
    public bool ShowsTogether => MayValidate && Wanted == StatementStatus.Submitted && Statements is { Rows.Count: > 0 };

    public bool MayClose => user.Has(Permission.CloseMonths);

    /// <summary>The tabs: value in the address, key of the words.</summary>
    public IEnumerable<(string Value, string Key)> Tabs =>
    [
        (Lower(StatementStatus.Submitted), "Statements.TabSubmitted"), (Lower(StatementStatus.Returned), "Statements.TabReturned"),
        (Lower(StatementStatus.Validated), "Statements.TabValidated"), (All, "Statements.TabAll"),
        .. MayEnter ? [(Missing, "Statements.TabMissing")] : Array.Empty<(string, string)>(),
    ];

    public string Tab => Tabs.Select(t => t.Value).FirstOrDefault(v => v == Status) ?? Lower(StatementStatus.Submitted);

    private StatementStatus? Wanted => Enum.TryParse<StatementStatus>(Tab, ignoreCase: true, out var status) ? status : null;

    /// <summary>What the address of the grid of an undeclared month holds.</summary>
    public object GridOf(MissingStatementRow row) => new { clause = row.Clause.Value, employer = row.EmployerId.Value, month = UndeclaredMonth.ToString() };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    /// <summary>Opens the month at once, for whoever does not wait for the night.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        var opened = await useCases.DoAsync(new OpenMonth(UndeclaredMonth), cancellationToken);
        if (!opened.TryGet(out var done)) return await LoadAsync(cancellationToken) ?? this.FormAgain(opened, words);
        this.Announce(words["MonthPage.Opened", UndeclaredMonth, done.Statements, done.Lines]);
        return RedirectToPage(Address(("status", Missing)));
    }

    /// <summary>Takes down, for a firm that says so by telephone, that nobody worked.</summary>
    public async Task<IActionResult> OnPostNothingAsync(Guid clause, Guid firm, string? reason, CancellationToken cancellationToken)
    {
        var answer = new EnterHours(ClauseId.From(clause), OrganisationId.From(firm), UndeclaredMonth, []) { NothingReason = reason };
        var entered = await useCases.DoAsync(answer, cancellationToken);
        if (entered.IsRefused) return await LoadAsync(cancellationToken) ?? this.FormAgain(entered, words);
        this.Announce(words["MonthPage.NothingDone", UndeclaredMonth]);
        return RedirectToPage(Address(("status", Missing)));
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var progress = await useCases.AskAsync(new GetMonthProgress(UndeclaredMonth, Filter), cancellation);
        if (!progress.TryGet(out var told)) return this.CannotShow(progress);
        Progress = told;
        if (Tab == Missing)
        {
            var missing = await useCases.AskAsync(new ListMissingStatements(UndeclaredMonth, PageNumber) { Filter = Filter }, cancellation);
            Undeclared = missing.IsSuccess ? missing.Value : null;
            return missing.IsSuccess ? null : this.CannotShow(missing);
        }

        var listed = await useCases.AskAsync(new ListStatements(Wanted, Month, PageNumber) { Filter = Filter }, cancellation);
        Statements = listed.IsSuccess ? listed.Value : null;
        return listed.IsSuccess ? null : this.CannotShow(listed);
    }

    private static string Lower(StatementStatus status) => status.ToString().ToLowerInvariant();
}
