namespace ClauseTracker.Domain.Shared;

/// <summary>A period of whole days, both ends included.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; never before <paramref name="Start"/> when made with <see cref="From"/>.</param>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>Length in days, both ends counted.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>A period; refused when it ends before it starts.</summary>
    [return: DoNotIgnore]
    public static Result<DateRange> From(DateOnly start, DateOnly end, string? field = null) =>
        end < start ? new SharedErrors.EndsBeforeItStarts(start, end, field) : new DateRange(start, end);

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    /// <summary>The days in both periods, or null when they have none in common.</summary>
    public DateRange? Intersect(DateRange other) =>
        Overlaps(other)
            ? new DateRange(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End)
            : null;

    /// <summary>The share of the period that has passed at the end of <paramref name="day"/>: 0 before it, 1 from its last day on.</summary>
    public decimal ElapsedShare(DateOnly day) =>
        Math.Clamp((decimal)(day.DayNumber - Start.DayNumber + 1) / Days, 0m, 1m);
}
