using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>What <see cref="PersonDues"/> says of one person, asked of the database for all.</summary>
internal static class DueFiltering
{
    /// <summary>The people of whom that is due; all when null.</summary>
    public static IQueryable<Beneficiary> WhereDue(this IQueryable<Beneficiary> people, PersonDueKind? due, DateOnly today, int warnDaysAhead)
    {
        var soon = today.AddDays(warnDaysAhead);
        return due switch
        {
            PersonDueKind.NoCriterion => people.Where(b => b.LeftOn == null && !b.Eligibilities.Any()),
            PersonDueKind.Lapsed => people.Where(b => b.LeftOn == null && b.Eligibilities.Any() && b.Eligibilities.All(e => e.ValidUntil != null && e.ValidUntil < today)),
            PersonDueKind.Lapsing => people.Where(b => b.LeftOn == null && b.Eligibilities.Any(e => e.ValidUntil >= today) && b.Eligibilities.All(e => e.ValidUntil != null && e.ValidUntil <= soon)),
            PersonDueKind.ExitToAsk => people.WhereExitIsDue(today),
            _ => people,
        };
    }

    // A month that is shorter than the one of the departure brings the due day forward to its last: days are compared from there.
    private static IQueryable<Beneficiary> WhereExitIsDue(this IQueryable<Beneficiary> people, DateOnly today)
    {
        var (three, six, twelve) = (LastLeaving(today, 3), LastLeaving(today, 6), LastLeaving(today, 12));
        return people.Where(b => b.LeftOn != null && (
            (b.LeftOn <= today && !b.Exits.Any(e => e.Moment == ExitMoment.AtTheEnd))
            || (b.LeftOn <= three && !b.Exits.Any(e => e.Moment == ExitMoment.After3Months))
            || (b.LeftOn <= six && !b.Exits.Any(e => e.Moment == ExitMoment.After6Months))
            || (b.LeftOn <= twelve && !b.Exits.Any(e => e.Moment == ExitMoment.After12Months))));
    }

    /// <summary>The last day of leaving whose situation after so many months may be asked today.</summary>
    private static DateOnly LastLeaving(DateOnly today, int months)
    {
        var day = today.AddMonths(-months);
        while (day.AddDays(1).AddMonths(months) <= today) day = day.AddDays(1);
        return day;
    }
}
