namespace ClauseTracker.Application.Demo;

/// <summary>The demo territory before it is built: the same for the same day.</summary>
internal sealed record DemoPlan(DemoYear Year, IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoLine> Lines)
{
    private const int Seed = 461;

    public static DemoPlan On(DateOnly today)
    {
        var random = new Random(Seed);
        var year = new DemoYear(today);
        var people = DemoPeople.All(year, random);
        return new DemoPlan(year, people, DemoHours.Share(people, year, random));
    }
}
