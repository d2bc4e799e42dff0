using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>One cell of the grid of a month.</summary>
/// <param name="Placement">Its row.</param>
/// <param name="Week">Its column: the position of a week in the month, or <see cref="WholeMonth"/>.</param>
public readonly record struct MonthCell(PlacementId Placement, int Week)
{
    /// <summary>The column in which the hours of a month are typed as a whole.</summary>
    public const int WholeMonth = 0;

    public bool IsWholeMonth => Week == WholeMonth;
}

/// <summary>What its author saw before typing in a cell: the version of the cell is what stood in it, whoever had written it and by whichever way.</summary>
/// <param name="Hours">What stood in the cell; null for an empty one.</param>
/// <param name="Whole">What the row's month held as a whole, when the cell is that of a week; null when the row was empty or typed by weeks.</param>
public readonly record struct SeenCell(Hours? Hours, Hours? Whole = null);

/// <summary>Which writing of a cell this is: an open page numbers what it sends, so that what comes late or twice is known.</summary>
/// <param name="Page">Drawn anew each time the grid is opened.</param>
/// <param name="Sequence">Grows with each writing of the page.</param>
public readonly record struct CellStamp(Guid Page, long Sequence);
