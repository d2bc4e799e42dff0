using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>One placement of a pool in one month.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Weight">Its weight; zero or more.</param>
/// <param name="Days">Days of the month on which the work contract and the public contract both run; zero when they do not.</param>
public sealed record PoolPart(PlacementId Placement, long Weight, int Days);

/// <summary>What one placement gets of a pooled month.</summary>
public sealed record PooledHours(PlacementId Placement, Hours Hours);

/// <summary>
/// Globalisation: the hours of one work contract are shared between several public contracts pro rata, and only where the work contract and the
/// public contract overlap in time; outside the overlap hours cannot be valued (CCAP read in the fact sheet §3.4, « à due proportion »).
/// </summary>
public static class HoursPooling
{
    /// <summary>
    /// Splits the hours of a month by weight × overlapping days. The parts add up to the hours, to the hundredth: each gets the whole hundredths of its
    /// exact share, and those that are left go one by one to the largest remainders (to the smaller id where they are equal). So no part is a hundredth
    /// away from its exact share, the order of the parts does not matter, a greater share never gets less, and one without overlap gets nothing.
    /// </summary>
    /// <returns>One line for each part, in the order of the placements' ids. Refused when the month cannot hold the hours, or when nobody may get them.</returns>
    [return: DoNotIgnore]
    public static Result<IReadOnlyList<PooledHours>> Split(Hours hours, YearMonth month, IReadOnlyList<PoolPart> parts)
    {
        if (hours < Hours.Zero) return new PoolErrors.HoursNegative();
        if (hours > Hours.Of(Hours.MostInAMonth)) return new PoolErrors.MoreThanAMonthHolds(hours.Value);
        var shares = parts.OrderBy(p => p.Placement.Value).Select(p => (p.Placement, Share: (Int128)Math.Max(0, p.Weight) * Math.Max(0, p.Days))).ToList();
        var whole = shares.Aggregate(Int128.Zero, (sum, s) => sum + s.Share);
        if (whole == 0) return hours == Hours.Zero ? Result<IReadOnlyList<PooledHours>>.Success([.. shares.Select(s => new PooledHours(s.Placement, Hours.Zero))]) : new PoolErrors.NothingOverlaps(month);

        var floors = shares.Select(s => (long)(hours.Hundredths * s.Share / whole)).ToArray();
        var left = hours.Hundredths - floors.Sum();
        var luckiest = Enumerable.Range(0, floors.Length).OrderByDescending(i => hours.Hundredths * shares[i].Share % whole).ThenBy(i => i);
        foreach (var i in luckiest.Take((int)left)) floors[i]++;
        return Result<IReadOnlyList<PooledHours>>.Success([.. shares.Select((s, i) => new PooledHours(s.Placement, new Hours(floors[i])))]);
    }
}

/// <summary>Refusals about pooled hours.</summary>
public static class PoolErrors
{
    public sealed record HoursNegative() : Error("Pool.HoursNegative", ErrorKind.Invalid, "Hours");

    public sealed record MoreThanAMonthHolds(decimal Given) : Error("Pool.MoreThanAMonthHolds", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Hours.MostInAMonth];
    }

    /// <summary>In that month the work contract overlaps none of the public contracts: the hours cannot be valued.</summary>
    public sealed record NothingOverlaps(YearMonth Month) : Error("Pool.NothingOverlaps", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    /// <summary>Hours are pooled over two placements or more.</summary>
    public sealed record TooFewPlacements() : Error("Pool.TooFewPlacements", ErrorKind.Invalid, "Placements");

    /// <summary>The placements are not of one person with one employer.</summary>
    public sealed record NotOneWorkContract() : Error("Pool.NotOneWorkContract", ErrorKind.Invalid, "Placements");

    /// <summary>Two of the placements are on the same clause.</summary>
    public sealed record ClauseTwice() : Error("Pool.ClauseTwice", ErrorKind.Invalid, "Placements");

    /// <summary>One of the placements shares another pool on some of these days.</summary>
    public sealed record PooledAlready() : Error("Pool.PooledAlready", ErrorKind.Conflict, "Placements");

    /// <summary>Typed shares add up to 100 %, each above zero.</summary>
    public sealed record SharesDoNotAddUp(decimal Total) : Error("Pool.SharesDoNotAddUp", ErrorKind.Invalid, "Shares")
    {
        public override IReadOnlyList<object?> Arguments => [Total];
    }

    /// <summary>
    /// The facilitator has not confirmed what the contracts ask: that pooling favours the person, in the territory, with the eligibility verified.
    /// </summary>
    public sealed record NotAccepted() : Error("Pool.NotAccepted", ErrorKind.Invalid, "IsAccepted");

    /// <summary>A part of the pool belongs to an organisation that the user may not see: its hours cannot be shared without it.</summary>
    public sealed record OutOfReach() : Error("Pool.OutOfReach", ErrorKind.Conflict);

    public sealed record MonthOutside(YearMonth Month, DateOnly StartsOn, DateOnly? EndsOn) : Error("Pool.MonthOutside", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month, StartsOn, EndsOn];
    }
}
