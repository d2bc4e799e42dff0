using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>Refusals about reminders and letters.</summary>
public static class ReminderErrors
{
    public sealed record DaysOutOfRange(string At, int Most) : Error("Reminder.DaysOutOfRange", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    public sealed record MonthsOutOfRange(int Most) : Error("Reminder.MonthsOutOfRange", ErrorKind.Invalid, nameof(ReminderRules.MonthsChased))
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    public sealed record HeldInThePast(DateOnly Until) : Error("Reminder.HeldInThePast", ErrorKind.Invalid, "Until")
    {
        public override IReadOnlyList<object?> Arguments => [Until];
    }

    /// <summary>Meanwhile the letter has left, or there is nothing left to say.</summary>
    public sealed record NothingToSend() : Error("Reminder.NothingToSend", ErrorKind.Conflict);

    /// <summary>A message is past the point where that can be done.</summary>
    public sealed record NotInThatState() : Error("Reminder.NotInThatState", ErrorKind.Conflict);

    /// <summary>The instance has no mail server.</summary>
    public sealed record NoMailServer() : Error("Reminder.NoMailServer", ErrorKind.Conflict);

    /// <summary>The firm has answered for the whole month: it needs no link for it.</summary>
    public sealed record AnsweredAlready(YearMonth Month) : Error("Reminder.AnsweredAlready", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    /// <summary>Neither the clause nor the firm has a contact of the day with a mail address that works.</summary>
    public sealed record NobodyToWriteTo() : Error("Reminder.NobodyToWriteTo", ErrorKind.Conflict);

    /// <summary>The person had the message of the day: one a day is the most.</summary>
    public sealed record WrittenToToday() : Error("Reminder.WrittenToToday", ErrorKind.Conflict);

    /// <summary>The mail server did not take a test message.</summary>
    public sealed record TestNotTaken(string Said) : Error("Reminder.TestNotTaken", ErrorKind.Conflict, "To")
    {
        public override IReadOnlyList<object?> Arguments => [Said];
    }

    /// <summary>A letter is not written as templates are.</summary>
    public sealed record LetterBroken(int Line, string Why, string At) : Error("Reminder.LetterBroken", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Line, Why];
    }

    /// <summary>A letter asks for something that it is not given.</summary>
    public sealed record LetterUnknownName(int Line, string Name, string At) : Error("Reminder.LetterUnknownName", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Line, Name];
    }

    /// <summary>A letter without the link leaves its reader with nothing to do.</summary>
    public sealed record LetterWithoutLink() : Error("Reminder.LetterWithoutLink", ErrorKind.Invalid, "Body");

    /// <summary>A file is no report of a message that could not be delivered, or of none of ours.</summary>
    public sealed record NotABounce() : Error("Reminder.NotABounce", ErrorKind.Invalid, "File");
}
