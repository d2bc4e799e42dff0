using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>The hours of the demo year: exactly <see cref="Total"/> in quarters of an hour.</summary>
internal static class DemoHours
{
    public static readonly Hours Total = Hours.Of(358_352);

    private const int Quarter = 25;
    private const int ForgetfulHolder = 4;
    private const int ForgetfulAgency = 9;

    /// <summary>Usual months of work, in hours: full time, then parts of it.</summary>
    private static readonly IReadOnlyList<double> Usual = [151.67, 130, 121.33, 108.33, 104, 86.67];

    public static IReadOnlyList<DemoLine> Share(IReadOnlyList<DemoPerson> people, DemoYear year, Random random)
    {
        var wishes = people.SelectMany(p => WishesOf(p, random)).Where(w => IsDeclared(w.Person, w.Month, year)).ToList();
        var quarters = (long)(Total.Hundredths / Quarter);
        var all = wishes.Sum(w => w.Weight);
        var shares = wishes.Select(w => (long)(w.Weight / all * quarters)).ToList();
        var left = quarters - shares.Sum();
        return [.. wishes.Select((w, i) => new DemoLine(w.Person, w.Month, new Hours((shares[i] + (i < left ? 1 : 0)) * Quarter)))];
    }

    private static IEnumerable<(DemoPerson Person, YearMonth Month, double Weight)> WishesOf(DemoPerson person, Random random)
    {
        var usual = Usual[random.Next(Usual.Count)];
        for (var i = 0; i < person.Job.Months; i++)
        {
            yield return (person, person.Job.FirstMonth.AddMonths(i), usual * (0.85 + (random.NextDouble() * 0.2)));
        }
    }

    /// <summary>Two employers have not sent what they owe: one its last month, the other its last two.</summary>
    private static bool IsDeclared(DemoPerson person, YearMonth month, DemoYear year)
    {
        if (person.Job.Employer == DemoBodies.Employers[ForgetfulHolder]) return month < year.Last;
        return person.Job.Employer != DemoBodies.Employers[ForgetfulAgency] || month < year.Last.AddMonths(-1);
    }
}
