using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The grid in which the hours of one employer, clause and month are typed.</summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class MonthModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Clause { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Employer { get; set; }

    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    [BindProperty]
    public List<TypedLine> Lines { get; set; } = [];

    public MonthGrid Grid { get; private set; } = default!;

    /// <summary>The lines of the grid as they are typed.</summary>
    public IEnumerable<GridCell> Cells => Grid.Lines.Select(l => CellOf(l, Lines.FindIndex(t => t.Placement == l.Placement.Value)));

    /// <summary>The sum of what is typed and readable.</summary>
    public decimal Total => Lines.Sum(l => l.Hours ?? 0);

    public bool HasNext => Month < YearMonth.Of(clock.Today());

    /// <summary>What the address of the same grid in another month holds.</summary>
    public object In(YearMonth month) => new { clause = Clause, employer = Employer, month = month.ToString() };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await LoadAsync(cancellationToken) ?? this.FormAgain();
        return await EnterAsync([.. Lines.Select(l => new TypedHours(PlacementId.From(l.Placement), l.Hours))], cancellationToken);
    }

    public Task<IActionResult> OnPostNothingAsync(CancellationToken cancellationToken)
    {
        // What stands in the cells is not what was declared by this button.
        ModelState.Clear();
        return EnterAsync([], cancellationToken);
    }

    private GridCell CellOf(GridLine line, int index)
    {
        var entry = ModelState[$"Lines[{index}].Hours"];
        var typed = entry?.AttemptedValue ?? Lines[index].Hours?.ToString("0.##", CultureInfo.CurrentCulture);
        return new GridCell(line, index, typed, entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault());
    }

    private async Task<IActionResult> EnterAsync(IReadOnlyList<TypedHours> lines, CancellationToken cancellation)
    {
        var entered = await useCases.DoAsync(new EnterHours(ClauseId.From(Clause), OrganisationId.From(Employer), Month, lines), cancellation);
        if (!entered.TryGet(out var statement)) return await LoadAsync(cancellation) ?? this.FormAgain(entered, words);
        this.Announce(words["Month.Declared", Month]);
        return RedirectToPage("Details", new { id = statement.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        // A month that the address does not give, or gives wrongly, names no grid.
        if (Month == default) return NotFound();
        var found = await useCases.AskAsync(new GetMonthGrid(ClauseId.From(Clause), OrganisationId.From(Employer), Month), cancellation);
        if (!found.TryGet(out var grid)) return this.CannotShow(found);
        Grid = grid;
        Lines.AddRange(grid.Lines.Where(l => !Lines.Exists(t => t.Placement == l.Placement.Value))
            .Select(l => new TypedLine { Placement = l.Placement.Value, Hours = l.Hours?.Value }).ToList());
        return null;
    }
}

/// <summary>One cell of the grid as the form sends it.</summary>
public sealed class TypedLine
{
    public Guid Placement { get; set; }

    /// <summary>Null is none.</summary>
    public decimal? Hours { get; set; }
}

/// <summary>One cell of the grid as the page shows it.</summary>
/// <param name="Index">Its place in the form.</param>
/// <param name="Typed">What stands in it, as typed when it was refused.</param>
/// <param name="Error">Why it was refused, if it was.</param>
public sealed record GridCell(GridLine Line, int Index, string? Typed, string? Error);
