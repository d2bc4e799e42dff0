using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>What somebody says of a threshold.</summary>
/// <param name="From">First day of notices it holds for.</param>
/// <param name="Until">Last day.</param>
/// <param name="Buyer">One sort of buyer, or null for all.</param>
/// <param name="Purchase">What is bought.</param>
/// <param name="Amount">Excluding tax.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Certainty">How sure that is.</param>
public sealed record ThresholdFacts(DateOnly From, DateOnly Until, BuyerCategory? Buyer, PurchaseKind Purchase, Money Amount, string Source, Certainty Certainty);

/// <summary>
/// A European procurement threshold for a period of two years. Never edited: another row is added, for the next period or to correct one, and of
/// those that hold for the same purchase the row with the highest number does.
/// </summary>
[SharedByAll("Thresholds are the law's, the same for every buyer of a sort.")]
public sealed class EuropeanThreshold
{
    /// <summary>Longest note of source, in characters.</summary>
    public const int SourceLength = 200;

    /// <summary>A period longer than this, in years, is a typing error: thresholds are revised every two years.</summary>
    public const int LongestYears = 4;

    private EuropeanThreshold()
    {
    }

    /// <summary>1, 2, 3… in the order of recording.</summary>
    public int Number { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    /// <summary>Null holds for every sort of buyer.</summary>
    public BuyerCategory? Buyer { get; private init; }

    public PurchaseKind Purchase { get; private init; }

    /// <summary>Excluding tax. A contract of that very amount is at the threshold.</summary>
    public Money Amount { get; private init; }

    public string Source { get; private init; } = string.Empty;

    public Certainty Certainty { get; private init; }

    /// <summary>Null for what the application came with.</summary>
    public DateTimeOffset? RecordedAt { get; private init; }

    public DateRange Period => new(From, Until);

    /// <summary>Records a threshold.</summary>
    [return: DoNotIgnore]
    public static Result<EuropeanThreshold> Record(int number, ThresholdFacts facts, DateTimeOffset now)
    {
        if (facts.Until < facts.From) return new SharedErrors.EndsBeforeItStarts(facts.From, facts.Until, nameof(Until));
        if (facts.Until > facts.From.AddYears(LongestYears)) return new DutyErrors.ThresholdPeriodTooLong(LongestYears);
        if (facts.Amount.Cents <= 0) return new DutyErrors.ThresholdAmountMissing();
        if (facts.Amount > Money.ImplausibleAbove) return new SharedErrors.AmountTooLarge(facts.Amount.Euros, nameof(Amount));
        if (facts is { Buyer: not null, Purchase: PurchaseKind.Works or PurchaseKind.Concession }) return new DutyErrors.ThresholdSameForAllBuyers();
        var source = facts.Source.Trim();
        if (source.Length == 0) return new SharedErrors.Required(nameof(Source));
        return source.Length > SourceLength ? new SharedErrors.TooLong(nameof(Source), SourceLength) : Of(number, facts with { Source = source }, now);
    }

    /// <summary>True when it is for that sort of buyer and that purchase.</summary>
    public bool IsFor(BuyerCategory buyer, PurchaseKind purchase) => Purchase == purchase && (Buyer is null || Buyer == buyer);

    internal static EuropeanThreshold Of(int number, ThresholdFacts facts, DateTimeOffset? now) => new()
    {
        Number = number, From = facts.From, Until = facts.Until, Buyer = facts.Buyer, Purchase = facts.Purchase, Amount = facts.Amount, Source = facts.Source,
        Certainty = facts.Certainty, RecordedAt = now,
    };
}

/// <summary>Thresholds by the day of the notice.</summary>
public static class EuropeanThresholds
{
    private const string Source = "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info";

    /// <summary>The thresholds of 2024–2025 and 2026–2027, read in secondary sources that agree.</summary>
    public static readonly IReadOnlyList<EuropeanThreshold> Known = [.. Period(2024, 143_000, 221_000, 443_000, 5_538_000), .. Period(2026, 140_000, 216_000, 432_000, 5_404_000)];

    /// <summary>The threshold on that day, or null when nobody recorded the period.</summary>
    public static EuropeanThreshold? On(this IEnumerable<EuropeanThreshold> thresholds, DateOnly day, BuyerCategory buyer, PurchaseKind purchase) =>
        thresholds.Where(t => t.Period.Contains(day) && t.IsFor(buyer, purchase)).MaxBy(t => t.Number);

    /// <summary>True when a later row says something else for its whole period.</summary>
    public static bool IsCorrected(this IEnumerable<EuropeanThreshold> thresholds, EuropeanThreshold threshold) => thresholds.Any(t =>
        t.Number > threshold.Number && t.Purchase == threshold.Purchase && (t.Buyer is null || t.Buyer == threshold.Buyer) && t.From <= threshold.From && t.Until >= threshold.Until);

    private static IEnumerable<EuropeanThreshold> Period(int year, long central, long other, long entities, long worksAndConcessions)
    {
        (BuyerCategory? Buyer, PurchaseKind Purchase, long Euros)[] rows =
        [
            (BuyerCategory.CentralGovernment, PurchaseKind.Services, central), (BuyerCategory.CentralGovernment, PurchaseKind.Supplies, central),
            (BuyerCategory.OtherAuthority, PurchaseKind.Services, other), (BuyerCategory.OtherAuthority, PurchaseKind.Supplies, other),
            (BuyerCategory.ContractingEntity, PurchaseKind.Services, entities), (BuyerCategory.ContractingEntity, PurchaseKind.Supplies, entities),
            (null, PurchaseKind.Works, worksAndConcessions), (null, PurchaseKind.Concession, worksAndConcessions),
        ];
        return rows.Select((r, i) => EuropeanThreshold.Of(
            ((year - 2024) / 2 * rows.Length) + i + 1,
            new ThresholdFacts(new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31), r.Buyer, r.Purchase, Money.Of(r.Euros), Source, Certainty.Secondary), null));
    }
}
