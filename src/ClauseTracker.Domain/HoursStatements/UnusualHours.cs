using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>Hours that may be right and that somebody should look at: nothing is refused for them.</summary>
public static class UnusualHours
{
    /// <summary>A change of this many percent against the month before, or more, is a jump. A habit of the field, not a law.</summary>
    public const int JumpPercent = 50;

    /// <summary>True when the hours differ from those of the month before by <see cref="JumpPercent"/> of them, or more. Nothing before is no jump.</summary>
    public static bool IsJump(Hours before, Hours now) =>
        before > Hours.Zero && Math.Abs((now - before).Hundredths) * 100 >= before.Hundredths * JumpPercent;
}
