namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The sentences that the grid's script says, as keys after <c>Grid.Script.</c>; {0}, {1}… are filled by the script.</summary>
public static class GridWords
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "Saved", "Waiting", "Offline", "Refused", "SignedOut", "Left", "Empty", "Of", "Week", "Month",
        "Unreadable", "MonthMost", "WeekMost", "WeekUsual", "Before", "After", "Jump", "Replaces", "SumOfWeeks",
        "Theirs", "TheirsEmpty", "TheirsWhole", "KeepMine", "TakeTheirs",
        "PasteRows", "PasteColumns", "PasteUnreadable", "PasteLocked", "Pasted", "Copied", "NothingToCopy", "HoursTyped", "CannotDeclare",
        "HideNames", "ShowNames", "Correcting",
    ];
}
