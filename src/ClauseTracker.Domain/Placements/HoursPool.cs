using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>What the parts of a pool are weighed by. In every case the days of overlap count too.</summary>
public enum PoolWeighting
{
    Equal = 1,

    /// <summary>By the hours that each clause owes in the month.</summary>
    HoursOwed = 2,

    /// <summary>By the shares that the parties agreed.</summary>
    AgreedShares = 3,
}

/// <summary>A placement that shares a work contract.</summary>
/// <param name="PoolId">The pool.</param>
/// <param name="PlacementId">The placement.</param>
/// <param name="Share">The agreed share; zero unless the weighting asks for one.</param>
[SharedByAll("Part of the pool, read through it.")]
public sealed record PoolMember(HoursPoolId PoolId, PlacementId PlacementId, Percentage Share);

/// <summary>
/// One work contract whose hours are spread over several public contracts (globalisation). It is accepted only when it favours the employee, in the
/// facilitator's territory, with the eligibility verified (fact sheet §3.4).
/// </summary>
public sealed class HoursPool : IScoped, IVersioned
{
    /// <summary>Longest reference of the agreement (convention de globalisation), in characters.</summary>
    public const int AgreementLength = 120;

    private readonly List<PoolMember> _members = [];

    private HoursPool()
    {
    }

    public HoursPoolId Id { get; private init; }

    /// <summary>The body that follows the person.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public BeneficiaryId BeneficiaryId { get; private init; }

    public string BeneficiaryReference { get; private init; } = string.Empty;

    public OrganisationId EmployerId { get; private init; }

    /// <summary>First day of the work contract.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day of the work contract, or null while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    public PoolWeighting Weighting { get; private init; }

    /// <summary>The agreement that says so, or null.</summary>
    public string? Agreement { get; private init; }

    public IReadOnlyList<PoolMember> Members => _members;

    public long Version { get; private set; }

    /// <summary>The days of the work contract.</summary>
    public DateRange Period => new(StartsOn, EndsOn ?? DateOnly.MaxValue);

    /// <summary>Pools the hours of these placements.</summary>
    /// <param name="person">Whose work it is.</param>
    /// <param name="placements">Two or more, of that person with one employer, each on its own clause, with the agreed share when the weighting asks for one.</param>
    /// <param name="others">The pools in which any of them takes part already.</param>
    /// <param name="isAccepted">That the facilitator confirmed what the contracts ask.</param>
    [return: DoNotIgnore]
    public static Result<HoursPool> Form(
        HoursPoolId id, Beneficiary person, IReadOnlyList<(Placement Placement, Percentage Share)> placements, DateOnly startsOn, DateOnly? endsOn,
        PoolWeighting weighting, string? agreement, IReadOnlyList<HoursPool> others, bool isAccepted)
    {
        var refusals = Refusals(person, placements, weighting).ToList();
        if (endsOn < startsOn) refusals.Add(new SharedErrors.EndsBeforeItStarts(startsOn, endsOn.Value, nameof(EndsOn)));
        if (agreement?.Length > AgreementLength) refusals.Add(new SharedErrors.TooLong(nameof(Agreement), AgreementLength));
        if (others.Any(o => o.Period.Overlaps(new DateRange(startsOn, endsOn ?? DateOnly.MaxValue)))) refusals.Add(new PoolErrors.PooledAlready());
        if (!isAccepted) refusals.Add(new PoolErrors.NotAccepted());
        if (refusals.Count > 0) return Result<HoursPool>.Refuse(refusals);
        var pool = new HoursPool
        {
            Id = id, OrganisationId = person.OrganisationId, BeneficiaryId = person.Id, BeneficiaryReference = person.Reference, EmployerId = placements[0].Placement.EmployerId,
            StartsOn = startsOn, EndsOn = endsOn, Weighting = weighting, Agreement = string.IsNullOrWhiteSpace(agreement) ? null : agreement.Trim(),
        };
        pool._members.AddRange(placements.Select(p => new PoolMember(id, p.Placement.Id, weighting == PoolWeighting.AgreedShares ? p.Share : default)));
        return pool;
    }

    /// <summary>Says when the work contract ends, or that it goes on.</summary>
    [return: DoNotIgnore]
    public Result ChangeEnd(DateOnly? endsOn)
    {
        if (endsOn < StartsOn) return new SharedErrors.EndsBeforeItStarts(StartsOn, endsOn.Value, nameof(EndsOn));
        EndsOn = endsOn;
        return Result.Success();
    }

    /// <summary>What a placement weighs in the month.</summary>
    /// <param name="placement">A member.</param>
    /// <param name="clausePeriod">The days during which the public contract takes hours.</param>
    /// <param name="owed">Hours that its clause owes in the month.</param>
    public PoolPart PartOf(Placement placement, DateRange clausePeriod, Hours owed, YearMonth month)
    {
        var weight = Weighting switch
        {
            PoolWeighting.Equal => 1,
            PoolWeighting.HoursOwed => owed.Hundredths,
            PoolWeighting.AgreedShares => _members.Single(m => m.PlacementId == placement.Id).Share.BasisPoints,
            _ => throw new InvalidOperationException($"No weighting is called {Weighting}"),
        };
        var together = Period.Intersect(clausePeriod)?.Intersect(month.Days);
        return new PoolPart(placement.Id, weight, together is { } days ? placement.DaysAtWork(days) : 0);
    }

    private static IEnumerable<Error> Refusals(Beneficiary person, IReadOnlyList<(Placement Placement, Percentage Share)> placements, PoolWeighting weighting)
    {
        if (placements.Count < 2)
        {
            yield return new PoolErrors.TooFewPlacements();
            yield break;
        }

        if (placements.Any(p => p.Placement.BeneficiaryId != person.Id || p.Placement.EmployerId != placements[0].Placement.EmployerId)) yield return new PoolErrors.NotOneWorkContract();
        if (placements.DistinctBy(p => p.Placement.ClauseId).Count() != placements.Count) yield return new PoolErrors.ClauseTwice();
        var total = placements.Sum(p => p.Share.BasisPoints);
        if (weighting == PoolWeighting.AgreedShares && (total != 10_000 || placements.Any(p => p.Share.BasisPoints <= 0))) yield return new PoolErrors.SharesDoNotAddUp(total / 100m);
    }
}
