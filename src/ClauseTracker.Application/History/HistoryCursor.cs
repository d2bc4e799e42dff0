using System.Globalization;

namespace ClauseTracker.Application.History;

/// <summary>
/// Where the next page of a history begins: after the first <paramref name="Skip"/> events of a second. Hundreds of statements may be validated in one
/// act, so that a moment alone does not say where one stopped.
/// </summary>
/// <param name="Second">A whole second.</param>
/// <param name="Skip">Events of that second shown already.</param>
public sealed record HistoryCursor(DateTimeOffset Second, int Skip)
{
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";
    private const int MostSkipped = 100_000;

    /// <summary>No history goes on from later than this.</summary>
    private const int LastYear = 9000;

    /// <summary>The whole second of a moment.</summary>
    public static DateTimeOffset SecondOf(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, which shows the first page.</summary>
    public static HistoryCursor? Read(string? text)
    {
        if (text?.Split('-') is not [var moment, var skip]) return null;
        if (!DateTimeOffset.TryParseExact(moment, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second) || second.Year >= LastYear) return null;
        return int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) && skipped <= MostSkipped ? new HistoryCursor(second, skipped) : null;
    }

    /// <summary><c>20261012T081500Z-3</c>: fits an address.</summary>
    public override string ToString() => $"{Second.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}-{Skip.ToString(CultureInfo.InvariantCulture)}";
}
