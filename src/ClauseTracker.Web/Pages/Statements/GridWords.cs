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

    /// <summary>The keys of the grid and what each does, as keys of the sentences.</summary>
    public static readonly IReadOnlyList<(string Keys, string Does)> Keyboard =
        [.. new[] { "Move", "Edit", "Restore", "Range", "Paste", "Copy", "Nothing", "Declare" }.Select(name => ("Grid.Key." + name, "Grid.KeyDoes." + name))];

    public static string KeyOf(string word) => "Grid.Script." + word;
}
