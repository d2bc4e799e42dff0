namespace ClauseTracker.Domain.Reminders;

/// <summary>A statement to be reminded of.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Stage">Why.</param>
public sealed record DueReminder(ExpectedStatement Statement, ReminderStage Stage);

/// <summary>All that one person is to be written on one day, in one letter.</summary>
/// <param name="To">The person.</param>
/// <param name="About">At least one thing, in the order of firm, month and clause.</param>
public sealed record PlannedLetter(Recipient To, IReadOnlyList<DueReminder> About)
{
    /// <summary>The heaviest thing that it says.</summary>
    public ReminderStage Kind => About.Max(a => a.Stage);
}

/// <summary>Who is to be written what on a day.</summary>
/// <param name="Letters">One for each person.</param>
/// <param name="Unreachable">What nobody can be written about.</param>
/// <param name="Tomorrow">What is due to people who had their letter of the day already: it waits for the next.</param>
public sealed record ReminderDay(IReadOnlyList<PlannedLetter> Letters, IReadOnlyList<DueReminder> Unreachable, IReadOnlyList<DueReminder> Tomorrow);

/// <summary>Which reminders are due on a day. Pure: the same facts give the same letters.</summary>
public static class ReminderPlan
{
    /// <summary>Why the statement is to be reminded of on that day, or null.</summary>
    /// <param name="written">Letters about that statement, in any order.</param>
    public static ReminderStage? StageOn(DateOnly day, ExpectedStatement statement, IEnumerable<WrittenReminder> written, ReminderRules rules) => statement.State switch
    {
        ExpectedState.Missing => OfMissing(day, statement, [.. written], rules),
        ExpectedState.Returned => OfReturned(day, statement, written, rules),
        _ => null,
    };

    /// <summary>Puts all that is due to one person in one letter; nobody who was written to on that day is written to again.</summary>
    /// <param name="due">What is due on that day.</param>
    /// <param name="recipientOf">Whom to write to about it; null when there is nobody.</param>
    /// <param name="writtenToday">Keys of those who had a letter on that day (<see cref="Recipient.Key"/>).</param>
    public static ReminderDay Gather(IEnumerable<DueReminder> due, Func<ExpectedStatement, Recipient?> recipientOf, IReadOnlySet<string> writtenToday)
    {
        var addressed = due.Select(d => (Due: d, To: recipientOf(d.Statement))).ToList();
        var letters = addressed.Where(a => a.To is not null && !writtenToday.Contains(a.To.Key))
            .GroupBy(a => a.To!.Key, StringComparer.Ordinal)
            .Select(g => new PlannedLetter(g.First().To!, Ordered(g.Select(a => a.Due))))
            .OrderBy(l => l.To.Key, StringComparer.Ordinal).ToList();
        return new ReminderDay(
            letters,
            Ordered(addressed.Where(a => a.To is null).Select(a => a.Due)),
            Ordered(addressed.Where(a => a.To is not null && writtenToday.Contains(a.To.Key)).Select(a => a.Due)));
    }

    private static ReminderStage? OfMissing(DateOnly day, ExpectedStatement statement, IReadOnlyList<WrittenReminder> written, ReminderRules rules)
    {
        // A month is told once it is over, and not chased for ever.
        if (day < statement.Month.LastDay.AddDays(1) || day > statement.Month.LastDay.AddMonths(rules.MonthsChased)) return null;
        if (day <= statement.DueOn)
        {
            return rules.DaysBefore is { } before && day >= statement.DueOn.AddDays(-before) && written.Count == 0 ? ReminderStage.Coming : null;
        }

        if (day < statement.DueOn.AddDays(rules.DaysAfter)) return null;
        return IsTimeAgain(day, written.Where(w => w.Stage == ReminderStage.Late), rules) ? ReminderStage.Late : null;
    }

    private static ReminderStage? OfReturned(DateOnly day, ExpectedStatement statement, IEnumerable<WrittenReminder> written, ReminderRules rules)
    {
        var ofThisReturn = written.Where(w => w.Stage == ReminderStage.Returned && !(w.At < statement.SubmittedAt)).ToList();
        if (ofThisReturn.Count > 0 && day > ofThisReturn.Min(w => w.Day).AddMonths(rules.MonthsChased)) return null;
        return IsTimeAgain(day, ofThisReturn, rules) ? ReminderStage.Returned : null;
    }

    private static bool IsTimeAgain(DateOnly day, IEnumerable<WrittenReminder> written, ReminderRules rules) =>
        written.Select(w => (DateOnly?)w.Day).Max() is not { } last || day >= last.AddDays(rules.RepeatDays);

    private static List<DueReminder> Ordered(IEnumerable<DueReminder> due) =>
        [.. due.OrderBy(d => d.Statement.Employer.Value).ThenBy(d => d.Statement.Month).ThenBy(d => d.Statement.Clause.Value)];
}
