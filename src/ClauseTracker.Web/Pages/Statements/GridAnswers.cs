using System.Globalization;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Binding;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>One cell as the grid sends it. Hours are texts: what is typed in the reader's habits, what was seen as machines write it.</summary>
/// <param name="Placement">The row.</param>
/// <param name="Week">The position of the week; 0 for the whole month.</param>
/// <param name="Typed">What was typed; empty for nothing.</param>
/// <param name="Seen">What stood in the cell.</param>
/// <param name="Whole">What the row's month held as a whole.</param>
/// <param name="Page">Drawn when the grid was opened.</param>
/// <param name="Sequence">Grows with each writing.</param>
/// <param name="Correcting">True when a validated month is to be corrected.</param>
public sealed record TypedCell(Guid Placement, int Week, string? Typed, string? Seen, string? Whole, Guid Page, long Sequence, bool Correcting)
{
    /// <summary>The use case that writes it; false when it cannot be read.</summary>
    internal bool TryRead(ClauseId clause, YearMonth month, out PutCell put)
    {
        decimal hours = 0;
        var isEmpty = string.IsNullOrWhiteSpace(Typed);
        var read = isEmpty || FieldReaders.TryReadDecimal(Typed!, CultureInfo.CurrentCulture, out hours);
        put = new PutCell(
            clause, month, new MonthCell(PlacementId.From(Placement), Week), isEmpty ? null : hours, new SeenCell(Known(Seen), Known(Whole)), new CellStamp(Page, Sequence)) { Correcting = Correcting };
        return read && month != default && Week >= 0;
    }

    private static Hours? Known(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && Hours.From(hours) is { IsSuccess: true } made ? made.Value : null;
}

/// <summary>What the grid's script is answered: 200 with the cell as it stands, 400 for what cannot be, 403, 404, or 409 with what stands there now.</summary>
internal sealed class GridAnswers(Words words)
{
    public IActionResult Of(Result<WrittenCell> written) => written.TryGet(out var cell)
        ? new JsonResult(new { hours = Plain(cell.Hours), line = Plain(cell.Line), weeks = cell.Weeks?.Select(Plain), status = cell.Status.ToString(), statusWords = words.Of(cell.Status) })
        : Refused(written);

    public IActionResult Of(Result<IReadOnlyList<GridName>> names) => names.TryGet(out var known)
        ? new JsonResult(known.ToDictionary(n => n.Placement.ToString(), n => $"{n.FamilyName} {n.GivenName}"))
        : Refused(names);

    public IActionResult Unreadable() => new JsonResult(new { code = "Shared.Malformed", field = "Hours", message = words["Field.NumberUnreadable"] }) { StatusCode = StatusCodes.Status400BadRequest };

    private JsonResult Refused(Result refused)
    {
        var error = refused.Errors[0];
        var changed = error as CellErrors.Changed;
        return new JsonResult(new { code = error.Code, field = error.Field, message = words.Of(error), theirs = Plain(changed?.Theirs), mine = Plain(changed?.Mine), isWhole = changed?.IsWhole ?? false })
        {
            StatusCode = error.Kind switch
            {
                ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
                ErrorKind.NotFound => StatusCodes.Status404NotFound,
                ErrorKind.Conflict => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status400BadRequest,
            },
        };
    }

    private static string Plain(Hours? hours) => hours?.Value.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;
}
