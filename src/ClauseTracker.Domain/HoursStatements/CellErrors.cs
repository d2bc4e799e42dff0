using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>Refusals about one cell of the grid.</summary>
public static class CellErrors
{
    /// <summary>Somebody else wrote in it since it was read: whoever typed chooses between both.</summary>
    /// <param name="Theirs">What stands there now; null for an emptied cell.</param>
    /// <param name="Mine">What was to be written.</param>
    public sealed record Changed(Hours? Theirs, Hours? Mine) : Error("Cell.Changed", ErrorKind.Conflict, "Hours")
    {
        /// <summary>True when theirs are the hours of the whole month, typed where mine are those of a week.</summary>
        public bool IsWhole { get; init; }

        public override IReadOnlyList<object?> Arguments => [Theirs ?? Hours.Zero, Mine ?? Hours.Zero];
    }

    /// <summary>Somebody else wrote in the month since the form was read: whoever typed sees what stands there now beside it.</summary>
    public sealed record TypedMeanwhile() : Error("Cell.TypedMeanwhile", ErrorKind.Conflict);

    /// <summary>The month is validated, and nobody has said that it is to be corrected.</summary>
    public sealed record CorrectionNeeded() : Error("Cell.CorrectionNeeded", ErrorKind.Conflict);

    /// <summary>The month has no week at that place.</summary>
    public sealed record WeekUnknown() : Error("Cell.WeekUnknown", ErrorKind.Invalid, "Week");

    public sealed record MoreThanAWeekHolds(decimal Given, Hours Most) : Error("Cell.MoreThanAWeekHolds", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Most];
    }

    /// <summary>The hours of the weeks are not those of the line.</summary>
    public sealed record WeeksDoNotAddUp(Hours Weeks, Hours Line) : Error("Cell.WeeksDoNotAddUp", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Weeks, Line];
    }

    /// <summary>The hours of the month are no longer those that whoever declares them saw.</summary>
    public sealed record TotalChanged(Hours Now, Hours Seen) : Error("Cell.TotalChanged", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Now, Seen];
    }
}
