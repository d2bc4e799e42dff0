using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Calculator;

public sealed class CalculationProperties
{
    private static readonly Gen<TradeShare> Trade = Gen.Select(
        Gen.Int[0, 5_000_000], Gen.Int[0, 10_000], Gen.Int[1, 10_000], (amount, share, cost) => new TradeShare(null, new Money(amount * 100L), new Percentage(share), new Money(cost)));

    private static readonly Gen<TradeShare[]> Trades = Trade.Array[1, 8];

    [Test]
    public void The_whole_is_the_sum_of_its_trades() => Gen.Select(Trades, Gen.Int[0, 10_000]).Sample((trades, effort) =>
        Math.Abs(Exact(trades, effort) - trades.Sum(t => Exact([t], effort))) < 0.000001m);

    [Test]
    public void It_is_rounded_once_whatever_the_number_of_trades() => Gen.Select(Trades, Gen.Int[0, 10_000]).Sample((trades, effort) =>
        Math.Abs(Made(trades, effort).Hours.Value - Exact(trades, effort)) <= 0.5m);

    [Test]
    public void More_effort_never_gives_fewer_hours() => Gen.Select(Trades, Gen.Int[0, 9_999], Gen.Int[0, 10_000]).Sample((trades, effort, more) =>
        Made(trades, effort).Hours <= Made(trades, Math.Min(10_000, effort + more)).Hours);

    [Test]
    public void The_order_of_the_trades_does_not_matter() => Trades.Sample(trades => Math.Abs(Exact(trades, 500) - Exact([.. trades.Reverse()], 500)) < 0.000001m);

    [Test]
    public void Staff_taken_over_never_adds_hours() => Gen.Select(Gen.Int[1, 5_000_000], Gen.Int[0, 50_000], Gen.Int[0, 50_000]).Sample((amount, staff, more) =>
        Cleaning(amount, staff + more).Exact <= Cleaning(amount, staff).Exact && Cleaning(amount, staff).Exact >= 0);

    private static StaffTransferCalculation Cleaning(int amount, int staff) => new(Money.Of(amount), 3, Hours.Of(staff), Money.Of(25), new Percentage(1000));

    private static LabourCalculation Made(TradeShare[] trades, int effort) => new(trades, new Percentage(effort));

    private static decimal Exact(TradeShare[] trades, int effort) => Made(trades, effort).Exact;
}
