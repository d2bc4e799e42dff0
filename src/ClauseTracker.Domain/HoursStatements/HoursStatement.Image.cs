using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>What a statement said at a moment, so that it can be made to say it again.</summary>
/// <param name="Lines">Hours in hundredths.</param>
public sealed record StatementImage(
    StatementStatus Status, bool IsNothing, string? NothingReason, DateTimeOffset? SubmittedAt, UserId? SubmittedBy, Origin? Origin, string? ReturnReason, IReadOnlyList<ImageLine> Lines);

/// <summary>One line of it.</summary>
/// <param name="Hundredths">Hundredths of an hour.</param>
/// <param name="AwaitsHours">True while nobody has said anything of this person.</param>
/// <param name="Weeks">How they spread over the weeks, as <see cref="WeekHours"/> is stored; null when typed as a whole.</param>
public sealed record ImageLine(PlacementId Placement, long Hundredths, bool AwaitsHours, string? Weeks = null);

/// <content>What it said before an import, and saying it again.</content>
public sealed partial class HoursStatement
{
    /// <summary>What it says now.</summary>
    public StatementImage Image() => new(
        Status, IsNothing, NothingReason, SubmittedAt, SubmittedBy, Origin, ReturnReason, [.. _lines.Select(l => new ImageLine(l.PlacementId, l.Hours.Hundredths, l.AwaitsHours, l.Weeks?.ToString()))]);

    /// <summary>Says again what it said before an import that is undone. Refused once validated.</summary>
    [return: DoNotIgnore]
    public Result Restore(StatementImage image)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        (Status, IsNothing, NothingReason, ReturnReason) = (image.Status, image.IsNothing, image.NothingReason, image.ReturnReason);
        (SubmittedAt, SubmittedBy, Origin) = (image.SubmittedAt, image.SubmittedBy, image.Origin);
        _lines.Clear();
        _lines.AddRange(image.Lines.Select(l => new StatementLine(Id, l.Placement, new Hours(l.Hundredths)) { AwaitsHours = l.AwaitsHours, Weeks = l.Weeks is { } weeks ? WeekHours.Known(weeks) : null }));
        return Result.Success();
    }
}
