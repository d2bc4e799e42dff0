using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>What a clause owed on a day, as it was known on a day; every line with its calculation.</summary>
public sealed class LedgerModel(IUseCases useCases, Words words) : PageModel
{
    private const int Width = 640;
    private const int Height = 160;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Known { get; set; }

    public LedgerSheet Sheet { get; private set; } = default!;

    /// <summary>What was owed after each day of effect, as known: the steps of the picture.</summary>
    public IReadOnlyList<(DateOnly Day, Hours Owed)> Steps
    {
        get
        {
            var (steps, owed) = (new List<(DateOnly, Hours)>(), Hours.Zero);
            foreach (var day in Sheet.Lines.Where(l => l.IsKnown).GroupBy(l => l.EffectiveOn).OrderBy(g => g.Key))
            {
                owed = day.Aggregate(owed, (sum, l) => sum + l.Hours);
                steps.Add((day.Key, owed));
            }

            return steps;
        }
    }

    /// <summary>True when there is something to draw.</summary>
    public bool Moves => Steps.Select(s => s.Owed).Distinct().Count() > 1;

    /// <summary>The event that brought a line, unless the line's own kind says it all.</summary>
    public string? EventOf(LedgerLine line)
    {
        var text = line.EventKind is { } kind ? $"{words.Of(kind)} {line.Reference}".Trim() : null;
        return text == words.Of(line.Kind) ? null : text;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) (On, Known) = (null, null);
        return await LoadAsync(cancellationToken) ?? Page();
    }

    /// <summary>The same as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        var name = string.Create(CultureInfo.InvariantCulture, $"ledger-{Sheet.On:yyyy-MM-dd}.csv");
        return File(CsvTable.Write(Headings(), [.. Sheet.Lines.Select(Cells), Total()]), CsvTable.ContentType, name);
    }

    /// <summary>The points of a stair from the first step to the last, inside the picture.</summary>
    public string Stair()
    {
        var steps = Steps;
        var (first, last) = (steps[0].Day.DayNumber, Math.Max(steps[^1].Day.DayNumber, Sheet.On.DayNumber));
        var most = Math.Max(1m, steps.Max(s => s.Owed.Value));
        int X(int day) => last == first ? 0 : (day - first) * Width / (last - first);
        int Y(Hours owed) => Height - (int)(owed.Value / most * (Height - 10));
        var (points, level) = (new List<string>(), Height);
        foreach (var (day, owed) in steps)
        {
            points.Add(Point(X(day.DayNumber), level));
            points.Add(Point(X(day.DayNumber), level = Y(owed)));
        }

        points.Add(Point(Width, level));
        return string.Join(' ', points);
    }

    /// <summary>The same, closed along the ground.</summary>
    public string Area() => $"{Point(0, Height)} {Stair()} {Point(Width, Height)}";

    private static string Point(int x, int y) => string.Create(CultureInfo.InvariantCulture, $"{x},{y}");

    private string[] Headings() =>
    [
        words["Ledger.Number"], words["Clause.EffectiveOn"], words["Ledger.RecordedAt"], words["Clause.Why"], words["Ledger.Form"], words["Ledger.Event"], words["Statement.Hours"],
        words["Ledger.Actions"], words["Ledger.OwedThen"], words["Ledger.Calculation"], words["Ledger.InEffect"],
    ];

    private object?[] Cells(LedgerLine line) =>
    [
        line.Number, line.EffectiveOn, Formats.Moment(line.RecordedAt), words.Of(line.Kind), words.Of(line.Form), line.EventKind is { } kind ? $"{words.Of(kind)} {line.Reference}".Trim() : null,
        line.Hours, line.Actions, line.Owed, CalculationOf(line), words[line.IsInEffect ? "Ledger.Yes" : "Ledger.No"],
    ];

    /// <summary>How the figure of a line came to be: its calculation, the form of its actions, the plan of the clause, or somebody who typed it.</summary>
    public string CalculationOf(LedgerLine line) => line switch
    {
        { Calculation: { } calculation } => calculation,
        { Actions: not 0 } => words.Of(line.Form),
        { Kind: CommitmentKind.TrancheAffirmed or CommitmentKind.Renewal } => words["Ledger.Planned"],
        _ => words["Clause.Typed"],
    };

    private object?[] Total() =>
        [null, Sheet.On, Sheet.Known, words["Ledger.OwedOn"], null, null, Sheet.Owed, Sheet.ActionsOwed, null, null, null];

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new GetCommitmentLedger(ClauseId.From(Id), On, Known), cancellation);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return null;
    }
}
