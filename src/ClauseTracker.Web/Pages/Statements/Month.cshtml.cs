using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
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

/// <summary>
/// The grid in which the hours of a clause and a month are typed, of one employer or of all. With JavaScript each cell is sent as it is left
/// (<see cref="OnPostCellAsync"/>) and the month is declared as it stands; without, the form of an employer declares what is typed in it.
/// </summary>
[NeedsPermission(Permission.EnterStatements)]
public sealed class MonthModel(IUseCases useCases, ICurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private IReadOnlyList<GridGroup>? _groups;

    [BindProperty(SupportsGet = true)]
    public Guid Clause { get; set; }

    /// <summary>Null for all employers of the clause.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Employer { get; set; }

    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    /// <summary>Columns asked for in the address: <c>weeks</c> or <c>month</c>; null for the reader's usual ones.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty]
    public List<TypedLine> Lines { get; set; } = [];

    /// <summary>The sum of the hours as seen by whoever declares them as they stand.</summary>
    [BindProperty]
    public decimal? Total { get; set; }

    /// <summary>The version of the statement that whoever filled the plain form had under the eyes.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>True when somebody else was quicker: what is saved shows beside what was typed.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>What the form of an employer says that it saw: after a refusal still what it saw at first, unless what is there now was shown.</summary>
    public long SeenOf(GridEmployer employer) => Seen is { } seen && !IsOvertaken && Employer == employer.Id.Value ? seen : employer.Seen;

    /// <summary>True when the form was sent from the grid of all employers, to which the reader goes back.</summary>
    [BindProperty]
    public bool FromAll { get; set; }

    public MonthGrid Grid { get; private set; } = default!;

    /// <summary>What the page shows; asked for once what was refused is known.</summary>
    public IReadOnlyList<GridGroup> Groups => _groups ??= GridGroup.Of(Grid, ByWeeks, Lines, ModelState);

    /// <summary>True for columns of weeks beside that of the month.</summary>
    public bool ByWeeks { get; private set; }

    public bool HasNext => Month < YearMonth.Of(clock.Today());

    public bool MayReadNames => user.Has(Permission.ReadBeneficiaries);

    /// <summary>Tells what one user left unsent in this browser from what another left.</summary>
    public string KeptUnder => $"{user.Id?.Value:N}.{Clause:N}.{Month}";

    /// <summary>What the address of the same grid in another month holds.</summary>
    public object In(YearMonth month) => new { clause = Clause, employer = Employer, month = month.ToString() };

    /// <summary>What the address of a part of the grid holds.</summary>
    public object Of(OrganisationId? employer, string? view = null) => new { clause = Clause, employer = employer?.Value, month = Month.ToString(), view };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await LoadAsync(cancellationToken) ?? this.FormAgain();
        return await EnterAsync([.. Lines.Select(l => new TypedHours(PlacementId.From(l.Placement), l.Hours) { Weeks = l.Weeks })], Seen, cancellationToken);
    }

    public Task<IActionResult> OnPostNothingAsync(CancellationToken cancellationToken)
    {
        // What stands in the cells is not what was declared by this button.
        ModelState.Clear();
        return EnterAsync([], Seen, cancellationToken);
    }

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var seen = Hours.From(Total ?? 0);
        if (Employer is not { } employer || seen.IsRefused) return BadRequest();
        return await DeclaredAsync(await useCases.DoAsync(new DeclareMonth(ClauseId.From(Clause), OrganisationId.From(employer), Month, seen.Value), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostCellAsync([FromBody] TypedCell cell, CancellationToken cancellationToken)
    {
        if (cell is null || !cell.TryRead(ClauseId.From(Clause), Month, out var put)) return new GridAnswers(words).Unreadable();
        return new GridAnswers(words).Of(await useCases.DoAsync(put, cancellationToken));
    }

    public async Task<IActionResult> OnGetNamesAsync(CancellationToken cancellationToken) =>
        new GridAnswers(words).Of(await useCases.AskAsync(new ListGridNames(ClauseId.From(Clause), Month), cancellationToken));

    private async Task<IActionResult> EnterAsync(IReadOnlyList<TypedHours> lines, long? seen, CancellationToken cancellation)
    {
        if (Employer is not { } employer) return BadRequest();
        return await DeclaredAsync(await useCases.DoAsync(new EnterHours(ClauseId.From(Clause), OrganisationId.From(employer), Month, lines) { Seen = seen }, cancellation), cancellation);
    }

    private async Task<IActionResult> DeclaredAsync(Result<StatementId> declared, CancellationToken cancellation)
    {
        IsOvertaken = declared.IsRefused && declared.Errors[0] is CellErrors.TypedMeanwhile;
        if (!declared.TryGet(out var statement)) return await LoadAsync(cancellation) ?? this.FormAgain(declared, words);
        this.Announce(words["Month.Declared", Month]);
        return FromAll ? RedirectToPage(Of(null)) : RedirectToPage("Details", new { id = statement.Value });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        // A month that the address does not give, or gives wrongly, names no grid.
        if (Month == default) return NotFound();
        ByWeeks = GridView.Choose(HttpContext, View);
        OrganisationId? employer = Employer is { } one ? OrganisationId.From(one) : null;
        var found = await useCases.AskAsync(new GetMonthGrid(ClauseId.From(Clause), employer, Month), cancellation);
        if (!found.TryGet(out var grid)) return this.CannotShow(found);
        Grid = grid;
        return null;
    }
}

/// <summary>One line of the grid as the form sends it.</summary>
public sealed class TypedLine
{
    public Guid Placement { get; set; }

    /// <summary>Null is nothing said.</summary>
    public decimal? Hours { get; set; }

    /// <summary>By weeks, where the form has them.</summary>
    public List<decimal?> Weeks { get; set; } = [];
}
