using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>A clause to be: months are counted from the current one, so that its status stays true whenever the territory is loaded.</summary>
/// <param name="Index">From 0, its place in the plan.</param>
/// <param name="StartsIn">Months from the current one to the first of the contract; negative when it has begun.</param>
/// <param name="EndsIn">The same to the last month.</param>
/// <param name="Wanted">What reconciliation must say of it.</param>
internal sealed record DemoClausePlan(int Index, int StartsIn, int EndsIn, StandingStatus Wanted)
{
    private static readonly IReadOnlyList<IReadOnlyList<CriterionCode>> PublicLists =
    [
        [],
        [NationalCriteria.DELD, NationalCriteria.RSA, NationalCriteria.BOETH, NationalCriteria.STRUCT_IAE],
        [],
        [NationalCriteria.RSA, NationalCriteria.DELD, NationalCriteria.JEUNE_SQ, NationalCriteria.QPV],
    ];

    private static readonly IReadOnlyList<int> StructuresWithoutSubcontracting = [7, 9, 10, 11];

    public bool HasHours => Wanted != StandingStatus.NotStarted;

    public bool IsSubcontractingAllowed => Index % 3 != 0;

    public RealisationModes Modes => IsSubcontractingAllowed ? RealisationModes.All : RealisationModes.DirectHire | RealisationModes.LabourPlacement;

    public IReadOnlyList<CriterionCode> Publics => PublicLists[Index % PublicLists.Count];

    public DemoBody Buyer => DemoBodies.Buyers[Index % DemoBodies.Buyers.Count];

    public DemoBody Holder => DemoBodies.Employers[Index % DemoBodies.Holders];

    public DemoBody Structure => DemoBodies.Employers[IsSubcontractingAllowed
        ? DemoBodies.Holders + (Index % (DemoBodies.Employers.Count - DemoBodies.Holders))
        : StructuresWithoutSubcontracting[Index % StructuresWithoutSubcontracting.Count]];

    public ClauseKind Kind => (Index % 8) switch
    {
        6 => ClauseKind.SocialAwardCriterion,
        7 => ClauseKind.ReservedContract,
        _ => ClauseKind.ExecutionCondition,
    };

    public DateRange Period(DemoYear year) => new(year.Current.AddMonths(StartsIn).FirstDay, year.Current.AddMonths(EndsIn).LastDay);
}

/// <summary>The clauses of the demo territory, each status among them.</summary>
internal static class DemoClausePlans
{
    private static readonly IReadOnlyList<(StandingStatus Wanted, IReadOnlyList<(int StartsIn, int EndsIn)> Periods)> ByStatus =
    [
        (StandingStatus.OnTrack, [(-36, 8), (-12, 6), (-14, 10), (-10, 8), (-9, 9), (-12, 12), (-8, 6), (-12, 18), (-11, 5), (-13, 8), (-12, 9), (-8, 10)]),
        (StandingStatus.Late, [(-12, 4), (-11, 6), (-14, 3), (-10, 6), (-12, 8), (-9, 5), (-12, 2)]),
        (StandingStatus.Met, [(-12, -1), (-13, 2), (-12, 3), (-14, -2), (-11, 1)]),
        (StandingStatus.Shortfall, [(-14, -1), (-13, -2), (-12, -1), (-12, -3)]),
        (StandingStatus.NotStarted, [(0, 11), (0, 17), (1, 12), (2, 13)]),
    ];

    public static IReadOnlyList<DemoClausePlan> All { get; } =
        [.. ByStatus.SelectMany(s => s.Periods.Select(p => (s.Wanted, p))).Select((c, i) => new DemoClausePlan(i, c.p.StartsIn, c.p.EndsIn, c.Wanted))];
}
