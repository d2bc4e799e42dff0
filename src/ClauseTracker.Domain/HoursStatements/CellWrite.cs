using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>The last writing of a cell from a grid. What an open page sent before it and comes after it changes nothing.</summary>
[SharedByAll("Part of the statement, read through it.")]
public sealed class CellWrite
{
    private CellWrite()
    {
    }

    public StatementId StatementId { get; private init; }

    public PlacementId PlacementId { get; private init; }

    /// <summary>The position of the week, or <see cref="MonthCell.WholeMonth"/>.</summary>
    public int Week { get; private init; }

    /// <summary>The open page that wrote it.</summary>
    public Guid Page { get; private set; }

    public long Sequence { get; private set; }

    /// <summary>What it wrote; null for an emptied cell.</summary>
    public Hours? Hours { get; private set; }

    public static CellWrite Of(StatementId statement, MonthCell cell, Hours? hours, CellStamp stamp)
    {
        var write = new CellWrite { StatementId = statement, PlacementId = cell.Placement, Week = cell.Week };
        write.Note(hours, stamp);
        return write;
    }

    /// <summary>Keeps a later writing in place of this one.</summary>
    public void Note(Hours? hours, CellStamp stamp) => (Page, Sequence, Hours) = (stamp.Page, stamp.Sequence, hours);

    /// <summary>True when the same page wrote this after what <paramref name="stamp"/> marks, or exactly that.</summary>
    public bool Supersedes(CellStamp stamp) => Page == stamp.Page && Sequence >= stamp.Sequence;

    /// <summary>True when what stands in the cell was written by the page of <paramref name="stamp"/> itself, whose answer may have been lost.</summary>
    public bool IsOf(CellStamp stamp, Hours? standing) => Page == stamp.Page && Hours == standing;
}
