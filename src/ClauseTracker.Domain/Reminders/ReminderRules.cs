using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>Why a letter speaks of a month. The greater weighs more: a letter is of the kind of the heaviest thing it says.</summary>
public enum ReminderStage
{
    /// <summary>The day of the statement comes.</summary>
    Coming = 1,

    /// <summary>The day has passed without a statement.</summary>
    Late = 2,

    /// <summary>The statement was sent back.</summary>
    Returned = 3,

    /// <summary>Somebody has the firm given its link. It weighs most, so that a letter which does that says so; its wording covers the others.</summary>
    Invited = 4,
}

/// <summary>When firms are written to. Habits of a buyer, not law: each buyer sets its own.</summary>
/// <param name="DaysBefore">Days before the day of the statement; null for no letter before it.</param>
/// <param name="DaysAfter">Days after the day for the first letter about what is missing.</param>
/// <param name="RepeatDays">Days from one letter to the next while nothing comes.</param>
/// <param name="MonthsChased">Months after which letters stop: then it is for a person to call.</param>
public sealed record ReminderRules(int? DaysBefore, int DaysAfter, int RepeatDays, int MonthsChased)
{
    /// <summary>Most days before or after the day.</summary>
    public const int MostDays = 28;

    /// <summary>Most months.</summary>
    public const int MostMonths = 24;

    /// <summary>Three days before, the day after, then weekly for three months.</summary>
    public static readonly ReminderRules Default = new(3, 1, 7, 3);

    /// <summary>What cannot be, each at its field.</summary>
    public IEnumerable<Error> Refusals()
    {
        if (DaysBefore is < 1 or > MostDays) yield return new ReminderErrors.DaysOutOfRange(nameof(DaysBefore), MostDays);
        if (DaysAfter is < 1 or > MostDays) yield return new ReminderErrors.DaysOutOfRange(nameof(DaysAfter), MostDays);
        if (RepeatDays is < 1 or > MostDays) yield return new ReminderErrors.DaysOutOfRange(nameof(RepeatDays), MostDays);
        if (MonthsChased is < 1 or > MostMonths) yield return new ReminderErrors.MonthsOutOfRange(MostMonths);
    }
}
