namespace ClauseTracker.Application.Abstractions;

/// <summary>Days as the buyers count them.</summary>
public static class Clock
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Today in the buyers' time zone.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The buyers' day at that moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InParis(moment).DateTime);

    /// <summary>The moment as the buyers' clock shows it.</summary>
    public static DateTimeOffset InParis(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Paris);

    /// <summary>The first moment of the buyers' day.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight));
    }

    /// <summary>The last moment of the buyers' day.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).AddTicks(-1);
    }
}
