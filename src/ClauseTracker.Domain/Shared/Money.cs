using System.Globalization;

namespace ClauseTracker.Domain.Shared;

/// <summary>An amount in euros, exact to the cent.</summary>
/// <param name="Cents">Cents of a euro.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>Above this a contract's amount is a typing error in the source: ten billion euros.</summary>
    public static readonly Money ImplausibleAbove = Of(10_000_000_000);

    /// <summary>Euros as a decimal number, two decimals.</summary>
    public decimal Euros => Cents / 100m;

    /// <summary>Whole euros.</summary>
    public static Money Of(long euros) => new(checked(euros * 100));

    /// <summary>An amount from euros, rounded to the nearest cent; refused when negative or when it does not fit.</summary>
    [return: DoNotIgnore]
    public static Result<Money> From(decimal euros, string? field = null)
    {
        if (euros < 0) return new SharedErrors.AmountNegative(euros, field);
        if (euros > 90_000_000_000_000_000m) return new SharedErrors.AmountTooLarge(euros, field);
        return new Money((long)Math.Round(euros * 100m, MidpointRounding.AwayFromZero));
    }

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    public override string ToString() => Euros.ToString("0.00", CultureInfo.InvariantCulture);
}
