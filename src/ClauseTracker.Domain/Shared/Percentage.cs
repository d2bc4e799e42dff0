using System.Globalization;

namespace ClauseTracker.Domain.Shared;

/// <summary>A share, exact to the hundredth of a percent.</summary>
/// <param name="BasisPoints">Hundredths of a percent: 5 % is 500.</param>
public readonly record struct Percentage(int BasisPoints)
{
    /// <summary>The share as a fraction of one: 5 % is 0.05.</summary>
    public decimal Fraction => BasisPoints / 10_000m;

    /// <summary>The share in percent: 5 % is 5.</summary>
    public decimal Percent => BasisPoints / 100m;

    /// <summary>A share from percents; refused outside 0 to 100 or with more than two decimals.</summary>
    [return: DoNotIgnore]
    public static Result<Percentage> From(decimal percent, string? field = null) =>
        percent is < 0 or > 100 || percent * 100m != decimal.Truncate(percent * 100m)
            ? new SharedErrors.PercentageOutOfRange(percent, field)
            : new Percentage((int)(percent * 100m));

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture);
}
