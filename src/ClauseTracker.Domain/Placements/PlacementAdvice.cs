using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>A placement that is about to be recorded, or that was, with what decides whether its hours will count.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Employer">What the employer is.</param>
/// <param name="Mode">How the hours are carried out.</param>
/// <param name="ContractType">The work contract.</param>
/// <param name="Period">Its days; one that goes on has no end.</param>
/// <param name="Eligibilities">The person's criteria.</param>
public sealed record PlacementProposal(
    InsertionClause Clause, OrganisationKind Employer, RealisationModes Mode, WorkContractType ContractType, DateRange Period, IReadOnlyList<Eligibility> Eligibilities)
{
    /// <summary>Hours a week, or null.</summary>
    public Hours? WeeklyHours { get; init; }

    /// <summary>Full or part time, or null.</summary>
    public WorkingTime? WorkingTime { get; init; }

    /// <summary>The person's other placements, on any clause.</summary>
    public IReadOnlyList<OtherPlacement> Others { get; init; } = [];

    /// <summary>Months during which a person's hours count, by the clause's rules.</summary>
    public int CountingWindowMonths { get; init; } = CountingRuleSet.Default.CountingWindowMonths;

    /// <summary>The most hours a week, all placements together.</summary>
    public int MostWeeklyHours { get; init; } = PlacementAdvice.UsualMostWeeklyHours;
}

/// <summary>Another placement of the same person, as far as it matters.</summary>
public sealed record OtherPlacement(DateOnly StartsOn, DateOnly? EndsOn, Hours? WeeklyHours, WorkingTime? WorkingTime)
{
    /// <summary>True with the same employer: the hours a week are then those of one work contract, shared between public contracts.</summary>
    public bool IsSameEmployer { get; init; }

    /// <summary>Its days.</summary>
    public DateRange Period => new(StartsOn, EndsOn ?? DateOnly.MaxValue);
}

/// <summary>What somebody should know of a placement before it is kept. A pure function; the same rules as reconciliation, asked beforehand.</summary>
public static class PlacementAdvice
{
    /// <summary>Usual maximum of a week of work; not verified in a source, so a default and never a refusal.</summary>
    public const int UsualMostWeeklyHours = 48;

    /// <summary>The warnings, in the order in which the form asks.</summary>
    public static IReadOnlyList<PlacementWarning> Of(PlacementProposal proposal) => [.. OfEmployer(proposal), .. OfPerson(proposal), .. OfOthers(proposal)];

    private static IEnumerable<PlacementWarning> OfEmployer(PlacementProposal proposal)
    {
        var (clause, mode) = (proposal.Clause, proposal.Mode);
        if (!clause.Modes.HasFlag(mode)) yield return new PlacementWarnings.ModeNotAllowed(mode);
        // The list of structures says who may provide hours for the holder; it does not forbid the holder to hire.
        if (mode != RealisationModes.DirectHire && clause.Structures.Count > 0 && !clause.Structures.Contains(proposal.Employer)) yield return new PlacementWarnings.StructureNotAllowed();
        else if (!WorkContractRules.Provides(proposal.Employer, mode)) yield return new PlacementWarnings.NotAProvider();
        if (!WorkContractRules.UsualWith(proposal.Employer).Contains(proposal.ContractType)) yield return new PlacementWarnings.ContractUnusual();
    }

    private static IEnumerable<PlacementWarning> OfPerson(PlacementProposal proposal)
    {
        var (clause, start) = (proposal.Clause, proposal.Period.Start);
        if (!proposal.Eligibilities.Any(e => (clause.Publics.Count == 0 || clause.Publics.Contains(e.Criterion)) && e.HoldsOn(start))) yield return new PlacementWarnings.NotEligibleOnStart(start);
        if (start < clause.StartsOn) yield return new PlacementWarnings.StartsBeforeClause(clause.StartsOn);
        if (start > clause.EndsOn) yield return new PlacementWarnings.StartsAfterClause(clause.EndsOn);
        var first = proposal.Others.Select(o => o.StartsOn).Append(start).Min();
        if (start >= first.AddMonths(proposal.CountingWindowMonths)) yield return new PlacementWarnings.BeyondCountingWindow(proposal.CountingWindowMonths, first);
    }

    private static IEnumerable<PlacementWarning> OfOthers(PlacementProposal proposal)
    {
        var atTheSameTime = proposal.Others.Where(o => !o.IsSameEmployer && o.Period.Overlaps(proposal.Period)).ToList();
        var fullTime = proposal.WorkingTime == WorkingTime.FullTime ? atTheSameTime.Where(o => o.WorkingTime == WorkingTime.FullTime).MinBy(o => o.StartsOn) : null;
        if (fullTime is not null) yield return new PlacementWarnings.TwoFullTimes(fullTime.StartsOn, fullTime.EndsOn);
        if (proposal.WeeklyHours is not { } own) yield break;
        var together = own + MostAtOnce(atTheSameTime, proposal.Period);
        if (atTheSameTime.Count > 0 && together > Hours.Of(proposal.MostWeeklyHours)) yield return new PlacementWarnings.TooManyWeeklyHours(together.Value, proposal.MostWeeklyHours);
    }

    /// <summary>The most weekly hours of others on any one day of the period: it is reached on a day on which one of them begins.</summary>
    private static Hours MostAtOnce(List<OtherPlacement> others, DateRange period) => others
        .Select(o => o.StartsOn > period.Start ? o.StartsOn : period.Start)
        .Select(day => others.Where(o => o.Period.Contains(day)).Aggregate(Hours.Zero, (sum, o) => sum + (o.WeeklyHours ?? Hours.Zero)))
        .DefaultIfEmpty(Hours.Zero).Max();
}
