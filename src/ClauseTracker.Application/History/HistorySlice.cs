using ClauseTracker.Application.Abstractions;

namespace ClauseTracker.Application.History;

/// <summary>The part of time that one page reads, and how much of it each source gives at most.</summary>
/// <param name="After">First moment.</param>
/// <param name="Before">First moment that is too late.</param>
/// <param name="Today">What is planned later has not happened.</param>
/// <param name="Take">Events that a page can need of one source.</param>
internal sealed record HistorySlice(DateTimeOffset After, DateTimeOffset Before, DateOnly Today, int Take)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(9000, 1, 1);

    /// <summary>First day that begins in it.</summary>
    public DateOnly FirstDay { get; } = Clock.DayOf(After);

    /// <summary>Last day that begins in it.</summary>
    public DateOnly LastDay { get; } = Clock.DayOf(Before.AddTicks(-1));

    /// <summary>The last day of what has come true by now.</summary>
    public DateOnly LastDayPast => LastDay < Today ? LastDay : Today;

    public static HistorySlice Of(HistoryFilter filter, DateOnly today)
    {
        var before = Clock.StartOf(filter.Until is { } until && until < Latest ? until.AddDays(1) : Latest);
        if (filter.Before?.Second.AddSeconds(1) is { } second && second < before) before = second;
        return new HistorySlice(Clock.StartOf(filter.From is { } from && from > Earliest ? from : Earliest), before, today, filter.PageSize + 1 + (filter.Before?.Skip ?? 0));
    }

    public bool Holds(DateTimeOffset moment) => moment >= After && moment < Before;

    /// <summary>True for a day that has come and is in it.</summary>
    public bool HoldsPast(DateOnly day) => day >= FirstDay && day <= LastDayPast;

    public bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;
}
