using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Placements;

/// <summary>What holds for every split, whatever the weights, the overlaps and the hours.</summary>
public sealed class HoursPoolingProperties
{
    private static readonly YearMonth Month = new(2026, 10);

    private static readonly Gen<(Hours Hours, PoolPart[] Parts)> Months = Gen.Select(
        Gen.Long[0, Hours.MostInAMonth * 100], Gen.Select(Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, 1_000_000_000]), Gen.Int[0, 31]).Array[1, 8])
        .Select((hours, parts) => (new Hours(hours), parts.Select((p, i) => new PoolPart(IdOf(i), p.Item1, p.Item2)).ToArray()));

    private static readonly Gen<(Hours Hours, PoolPart[] Parts)> Possible = Months.Where(m => m.Parts.Any(p => p.Weight * p.Days > 0));

    [Test]
    public void The_parts_add_up_to_the_hundredth() => Possible.Sample(m => Split(m.Hours, m.Parts).Values.Aggregate(Hours.Zero, (sum, h) => sum + h) == m.Hours);

    [Test]
    public void Without_overlap_or_weight_there_is_nothing() => Possible.Sample(m =>
    {
        var split = Split(m.Hours, m.Parts);
        return m.Parts.Where(p => p.Days == 0 || p.Weight == 0).All(p => split[p.Placement] == Hours.Zero);
    });

    [Test]
    public void The_order_of_the_parts_changes_nothing() => Gen.Select(Possible, Gen.Int).Sample((m, seed) =>
    {
        var random = new Random(seed);
        var shuffled = m.Parts.OrderBy(_ => random.Next()).ToArray();
        return HoursPooling.Split(m.Hours, Month, m.Parts).Value.SequenceEqual(HoursPooling.Split(m.Hours, Month, shuffled).Value);
    });

    [Test]
    public void A_greater_share_never_gets_less() => Possible.Sample(m =>
    {
        var split = Split(m.Hours, m.Parts);
        return m.Parts.All(a => m.Parts.Where(b => (Int128)a.Weight * a.Days > (Int128)b.Weight * b.Days).All(b => split[a.Placement] >= split[b.Placement]));
    });

    [Test]
    public void Nobody_is_a_hundredth_away_from_the_exact_share() => Possible.Sample(m =>
    {
        var split = Split(m.Hours, m.Parts);
        var whole = m.Parts.Aggregate(Int128.Zero, (sum, p) => sum + ((Int128)p.Weight * p.Days));
        return m.Parts.All(p => Int128.Abs(((Int128)split[p.Placement].Hundredths * whole) - (m.Hours.Hundredths * (Int128)p.Weight * p.Days)) < whole);
    });

    [Test]
    public void More_hours_take_at_most_a_hundredth_from_anybody() => Gen.Select(Possible, Gen.Long[0, 2_000]).Sample((m, more) =>
    {
        // The largest remainder lets a part lose its odd hundredth when the total grows; never more.
        var greater = new Hours(Math.Min(m.Hours.Hundredths + more, Hours.MostInAMonth * 100));
        var (before, after) = (Split(m.Hours, m.Parts), Split(greater, m.Parts));
        return m.Parts.All(p => after[p.Placement].Hundredths >= before[p.Placement].Hundredths - 1);
    });

    [Test]
    public void Where_nothing_overlaps_hours_are_refused_and_none_are_not() => Months.Sample(m =>
    {
        var apart = m.Parts.Select(p => p with { Days = 0 }).ToArray();
        return HoursPooling.Split(new Hours(1), Month, apart).Errors.Single() is PoolErrors.NothingOverlaps
            && HoursPooling.Split(Hours.Zero, Month, apart).Value.All(p => p.Hours == Hours.Zero);
    });

    private static Dictionary<PlacementId, Hours> Split(Hours hours, PoolPart[] parts) => HoursPooling.Split(hours, Month, parts).Value.ToDictionary(p => p.Placement, p => p.Hours);

    private static PlacementId IdOf(int number) => PlacementId.From(Given.Number(1 + (number * 7919 % 1009)));
}
