using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Statements by what is to be done with them, those to check first, and the months that nobody declared.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The tab of months that nobody declared.</summary>
    public const string Missing = "missing";

    /// <summary>The tab of every statement.</summary>
    public const string All = "all";

    /// <summary>A status in lower case, <see cref="All"/> or <see cref="Missing"/>; by default those to check.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public StatementList? Statements { get; private set; }

    public MissingStatementList? Undeclared { get; private set; }

    /// <summary>The month of the months that nobody declared: the last whole one unless said.</summary>
    public YearMonth UndeclaredMonth => Month ?? YearMonth.Of(clock.Today()).AddMonths(-1);

    public bool MayEnter => user.Has(Permission.EnterStatements);

    /// <summary>The tabs: value in the address, key of the words.</summary>
    public IEnumerable<(string Value, string Key)> Tabs =>
    [
        (Lower(StatementStatus.Submitted), "Statements.TabSubmitted"), (Lower(StatementStatus.Returned), "Statements.TabReturned"),
        (Lower(StatementStatus.Validated), "Statements.TabValidated"), (All, "Statements.TabAll"),
        .. MayEnter ? [(Missing, "Statements.TabMissing")] : Array.Empty<(string, string)>(),
    ];

    public string Tab => Tabs.Select(t => t.Value).FirstOrDefault(v => v == Status) ?? Lower(StatementStatus.Submitted);

    /// <summary>What the address of the grid of an undeclared month holds.</summary>
    public object GridOf(MissingStatementRow row) => new { clause = row.Clause.Value, employer = row.EmployerId.Value, month = UndeclaredMonth.ToString() };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Tab == Missing)
        {
            var missing = await useCases.AskAsync(new ListMissingStatements(UndeclaredMonth, PageNumber), cancellationToken);
            Undeclared = missing.IsSuccess ? missing.Value : null;
            return missing.IsSuccess ? Page() : this.CannotShow(missing);
        }

        var listed = await useCases.AskAsync(new ListStatements(Wanted, Month, PageNumber), cancellationToken);
        Statements = listed.IsSuccess ? listed.Value : null;
        return listed.IsSuccess ? Page() : this.CannotShow(listed);
    }

    private StatementStatus? Wanted => Enum.TryParse<StatementStatus>(Tab, ignoreCase: true, out var status) ? status : null;

    private static string Lower(StatementStatus status) => status.ToString().ToLowerInvariant();
}
