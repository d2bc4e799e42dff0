namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>What waits for a facilitator about a person.</summary>
public enum PersonDueKind
{
    /// <summary>Nothing was ever verified: hours would not count.</summary>
    NoCriterion = 1,

    /// <summary>Nothing that was verified holds any more.</summary>
    Lapsed = 2,

    /// <summary>All that holds ends soon.</summary>
    Lapsing = 3,

    /// <summary>What became of the person must be asked.</summary>
    ExitToAsk = 4,
}

/// <summary>Something due.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The last day that something holds, or the day from which it may be asked; null when nothing was verified.</param>
/// <param name="Moment">The moment to ask about, for an exit.</param>
public sealed record PersonDue(PersonDueKind Kind, DateOnly? On, ExitMoment? Moment = null);

/// <summary>Finds what is due. Pure: the same person on the same day gives the same.</summary>
public static class PersonDues
{
    /// <summary>What is due, most pressing first. Whoever left is asked about and no longer verified.</summary>
    /// <param name="eligibilities">What was verified.</param>
    /// <param name="leftOn">The day the person left, or null.</param>
    /// <param name="exits">Moments that were recorded.</param>
    /// <param name="today">The day.</param>
    /// <param name="warnDaysAhead">Days before an end from which it is said.</param>
    public static IReadOnlyList<PersonDue> Of(IReadOnlyList<Eligibility> eligibilities, DateOnly? leftOn, IEnumerable<ExitMoment> exits, DateOnly today, int warnDaysAhead)
    {
        if (leftOn is { } left) return [.. ExitCalendar.Due(left, exits, today).Select(m => new PersonDue(PersonDueKind.ExitToAsk, ExitCalendar.DueOn(left, m), m))];
        if (eligibilities.Count == 0) return [new PersonDue(PersonDueKind.NoCriterion, null)];
        if (eligibilities.Any(e => e.ValidUntil is null)) return [];
        var last = eligibilities.Max(e => e.ValidUntil!.Value);
        if (last < today) return [new PersonDue(PersonDueKind.Lapsed, last)];
        return last <= today.AddDays(warnDaysAhead) ? [new PersonDue(PersonDueKind.Lapsing, last)] : [];
    }
}
