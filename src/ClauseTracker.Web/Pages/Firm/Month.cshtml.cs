using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Firm;

/// <summary>The hours of a month, one form for each contract: a field for each person, or one tap for nothing.</summary>
public sealed class MonthModel(IUseCases useCases, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth Month { get; set; }

    /// <summary>The contract of the form that was sent, or whose month before is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Clause { get; set; }

    /// <summary>True to start from the hours of the month before.</summary>
    [BindProperty(SupportsGet = true)]
    public bool AsBefore { get; set; }

    /// <summary>What of the month the form was filled upon.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    [BindProperty]
    public List<FirmLine> Lines { get; set; } = [];

    public FirmMonth Sheet { get; private set; } = default!;

    public bool HasNext => Month < YearMonth.Of(clock.Today());

    /// <summary>True while the firm may declare something of the month, and so send its spreadsheet.</summary>
    public bool MayTakeFile => Sheet.Contracts.Any(c => c.Refusal is null);

    /// <summary>Until when to answer, or since when it is late.</summary>
    public string DueText(FirmMonthContract contract) => words[contract.DueOn < clock.Today() ? "Firm.LateSince" : "Firm.DueOn", contract.DueOn];

    /// <summary>True for the form that is before the reader: the one sent, or the only one.</summary>
    public bool IsAsked(FirmMonthContract contract) => contract.Clause.Value == Clause;

    /// <summary>The fields of a contract, with what was typed when the form was refused.</summary>
    /// <param name="number">Which of the page's contracts it is, from 0.</param>
    public IEnumerable<FirmCell> CellsOf(FirmMonthContract contract, int number) => contract.People.Select((p, i) => CellOf(contract, p, i) with { Id = IsAsked(contract) ? $"Lines_{i}__Hours" : $"hours-{number}-{i}" });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await LoadAsync(cancellationToken) ?? this.FormAgain();
        return await DeclareAsync([.. Lines.Select(l => new TypedHours(PlacementId.From(l.Placement), l.Hours))], "Firm.Sent", cancellationToken);
    }

    public Task<IActionResult> OnPostNothingAsync(CancellationToken cancellationToken)
    {
        // What stands in the fields is not what was declared by this button.
        ModelState.Clear();
        return DeclareAsync([], "Firm.SentNothing", cancellationToken);
    }

    private FirmCell CellOf(FirmMonthContract contract, FirmPerson person, int index)
    {
        var asked = IsAsked(contract);
        var sent = asked ? Lines.FindIndex(l => l.Placement == person.Placement.Value) : -1;
        var entry = sent < 0 ? null : ModelState[$"Lines[{sent}].Hours"];
        var stored = asked && AsBefore ? person.HoursBefore : person.Hours;
        return new FirmCell(person, index, sent < 0 ? Typed(stored) : entry?.AttemptedValue ?? Lines[sent].Hours?.ToString("0.##", CultureInfo.CurrentCulture), entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault());
    }

    private static string? Typed(Hours? hours) => hours?.Value.ToString("0.##", CultureInfo.CurrentCulture);

    private async Task<IActionResult> DeclareAsync(IReadOnlyList<TypedHours> lines, string said, CancellationToken cancellation)
    {
        var declared = await useCases.DoAsync(new DeclareFirmHours(ClauseId.From(Clause), Month, lines, Seen), cancellation);
        if (declared.TryGet(out var statement))
        {
            this.Announce(words[said, Month]);
            return RedirectToPage("Receipt", new { id = statement.Value });
        }

        if (declared.Errors.Any(e => e is SharedErrors.NotFound or FirmLinkErrors.Closed)) return this.CannotShowFirm(declared);
        // What somebody else sent meanwhile is to be seen, not what was typed over it.
        if (declared.Errors.Any(e => e is FirmLinkErrors.SaidMeanwhile or FirmLinkErrors.MonthValidated)) Forget();
        return await LoadAsync(cancellation) ?? this.FormAgain(declared, words);
    }

    private void Forget()
    {
        ModelState.Clear();
        Lines.Clear();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        // A month that the address does not give, or gives wrongly, is no month.
        if (Month == default) return NotFound();
        var found = await useCases.AskAsync(new GetFirmMonth(Month), cancellation);
        if (!found.TryGet(out var sheet)) return found.Errors.Any(e => e.Kind == ErrorKind.Invalid) ? NotFound() : this.CannotShowFirm(found);
        Sheet = sheet;
        return null;
    }
}

/// <summary>One field as the form sends it.</summary>
public sealed class FirmLine
{
    public Guid Placement { get; set; }

    /// <summary>Null is none.</summary>
    public decimal? Hours { get; set; }
}

/// <summary>One field as the page shows it.</summary>
/// <param name="Index">Its place in the form.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Error">Why it was refused, if it was.</param>
public sealed record FirmCell(FirmPerson Person, int Index, string? Text, string? Error)
{
    /// <summary>Of the field, unique in the page; in the form that was sent, the one to which the list of refusals leads.</summary>
    public string Id { get; init; } = string.Empty;

    public override string ToString() => nameof(FirmCell);
}
