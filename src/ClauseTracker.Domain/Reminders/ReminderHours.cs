namespace ClauseTracker.Domain.Reminders;

/// <summary>When letters leave by themselves: at full hours of working days, so that whoever receives them can answer and call.</summary>
public static class ReminderHours
{
    /// <summary>First hour of a day.</summary>
    public const int First = 8;

    /// <summary>Last hour of a day.</summary>
    public const int Last = 18;

    /// <summary>The schedule above in the language of recurring jobs.</summary>
    public const string Cron = "0 8-18 * * 1-5";

    /// <summary>The next run after a moment, both on the buyers' clock. Public holidays are working days here: nobody is harmed by a letter on one.</summary>
    public static DateTime NextAfter(DateTime moment)
    {
        var next = moment.Date.AddHours(Math.Max(First, moment.Hour + 1));
        if (next.Date != moment.Date || next.Hour > Last) next = moment.Date.AddDays(1).AddHours(First);
        while (next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) next = next.Date.AddDays(1).AddHours(First);
        return next;
    }
}
