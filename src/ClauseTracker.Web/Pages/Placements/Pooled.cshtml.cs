using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>The month of pooled people: one total each. Sending shows the split; sending again what was shown declares it.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class PooledModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    /// <summary>The last whole month unless the address says another one.</summary>
    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<TotalInput> Totals { get; set; } = [];

    public PooledMonth List { get; private set; } = default!;

    /// <summary>True when the split of all that is typed stands on the page.</summary>
    public bool IsSeen { get; private set; }

    public bool HasNext => Month < YearMonth.Of(clock.Today());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await LoadAsync(cancellationToken) ?? this.FormAgain();
        if (Totals.TrueForAll(t => t.Hours == t.Seen) && Totals.Exists(t => t.Hours is not null)) return await DeclareAsync(cancellationToken);
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        for (var i = 0; i < List.Rows.Count; i++)
        {
            foreach (var error in List.Rows[i].Refusals) ModelState.AddModelError($"Totals[{i}].Hours", words.Of(error));
        }

        if (!ModelState.IsValid) return this.FormAgain();
        IsSeen = Totals.Exists(t => t.Hours is not null);
        return Page();
    }

    /// <summary>What stands in the cell: as typed, else what is declared already.</summary>
    public string? TypedOf(int index, PooledRow row) =>
        ModelState[$"Totals[{index}].Hours"]?.AttemptedValue ?? (Total(row)?.Hours ?? row.Declared?.Value)?.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>The total whose split the page shows, or nothing.</summary>
    public string? SeenOf(PooledRow row) => IsSeen ? Total(row)?.Hours?.ToString(CultureInfo.InvariantCulture) : null;

    public string? ErrorOf(int index) => ModelState[$"Totals[{index}].Hours"]?.Errors.Select(e => e.ErrorMessage).FirstOrDefault();

    private async Task<IActionResult> DeclareAsync(CancellationToken cancellation)
    {
        var declared = await useCases.DoAsync(new DeclarePooledHours(Month, [.. Totals.Select(t => t.ToTotal())]), cancellation);
        if (!declared.TryGet(out var receipt)) return await LoadAsync(cancellation) ?? this.FormAgain(declared, words);
        this.Announce(words["Pool.DeclaredAll", receipt.People, receipt.Statements, receipt.Corrections]);
        return RedirectToPage(new { month = Month.ToString() });
    }

    private TotalInput? Total(PooledRow row) => Totals.Find(t => t.Pool == row.Pool.Value);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (Month == default) Month = YearMonth.Of(clock.Today()).AddMonths(-1);
        var found = await useCases.AskAsync(new GetPooledMonth(Month, [.. Totals.Select(t => t.ToTotal())], PageNumber), cancellation);
        if (!found.TryGet(out var list)) return this.CannotShow(found);
        List = list;
        // The form sends its rows in the order of the page; a pool that came meanwhile moves them.
        Totals = [.. list.Rows.Select(r => Totals.Find(t => t.Pool == r.Pool.Value) ?? new TotalInput { Pool = r.Pool.Value })];
        return null;
    }
}

/// <summary>The total of one pooled person as the form sends it.</summary>
public sealed class TotalInput
{
    public Guid Pool { get; set; }

    /// <summary>Null is not typed.</summary>
    public decimal? Hours { get; set; }

    /// <summary>The total whose split was shown.</summary>
    public decimal? Seen { get; set; }

    public PooledTotal ToTotal() => new(HoursPoolId.From(Pool), Hours);
}
