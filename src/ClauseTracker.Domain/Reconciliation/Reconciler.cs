using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reconciliation;

/// <summary>
/// Compares what a clause owes with what was worked. A pure function: the same input gives the same output, whatever the order of its
/// parts (counting rules: <c>docs/counting-rules</c>).
/// </summary>
public static class Reconciler
{
    public static Reconciled Reconcile(ReconciliationInput input)
    {
        var placements = input.Placements.ToDictionary(p => p.Placement.Id);
        var lines = InForce(input.Statements)
            .SelectMany(s => s.Lines.Select(l => new ExplainedLine(s.Id, l.PlacementId, s.Month, l.Hours, Explain(s, placements[l.PlacementId], input))))
            .OrderBy(l => l.Month).ThenBy(l => l.PlacementId.Value).ThenBy(l => l.StatementId.Value)
            .ToList();
        return new Reconciled(Stand(input, lines), lines);
    }

    /// <summary>
    /// The statements that declare hours: submitted, returned or validated, whose place no validated correction has taken; a correction
    /// declares nothing until it is validated, since the statement it corrects still stands.
    /// </summary>
    private static IEnumerable<HoursStatement> InForce(IReadOnlyList<HoursStatement> statements)
    {
        var replaced = statements
            .Where(s => s.Status == StatementStatus.Validated && s.CorrectsId is not null)
            .Select(s => s.CorrectsId!.Value)
            .ToHashSet();
        return statements.Where(s => s.Status != StatementStatus.Draft && !replaced.Contains(s.Id)
            && (s.CorrectsId is null || s.Status == StatementStatus.Validated));
    }

    private static ReasonCode Explain(HoursStatement statement, PlacedPerson person, ReconciliationInput input)
    {
        if (statement.Status != StatementStatus.Validated) return ReasonCode.NotValidated;
        if (statement.Month.Days.Intersect(person.Placement.Period) is not { } worked) return ReasonCode.OutsidePlacement;
        if (!worked.Overlaps(input.Clause.Period)) return ReasonCode.OutsideContractPeriod;
        if (!input.Clause.Modes.HasFlag(person.Placement.Mode)) return ReasonCode.ModeNotAllowed;
        return ExplainPerson(person, worked.Start, input);
    }

    private static ReasonCode ExplainPerson(PlacedPerson person, DateOnly firstDayWorked, ReconciliationInput input)
    {
        var publics = input.Clause.Publics;
        var allowed = person.Eligibilities.Where(e => publics.Count == 0 || publics.Contains(e.Criterion)).ToList();
        if (person.Eligibilities.Count > 0 && allowed.Count == 0) return ReasonCode.PublicNotAllowed;
        if (!allowed.Exists(e => e.HoldsOn(firstDayWorked))) return ReasonCode.NotEligibleOnDate;
        return firstDayWorked >= person.FirstPlacedOn.AddMonths(input.Rules.CountingWindowMonths) ? ReasonCode.BeyondCountingWindow : ReasonCode.Counted;
    }

    private static Standing Stand(ReconciliationInput input, List<ExplainedLine> lines)
    {
        var counted = Sum(lines, r => r == ReasonCode.Counted);
        var pending = Sum(lines, r => r == ReasonCode.NotValidated);
        var notCounted = Sum(lines, r => r is not (ReasonCode.Counted or ReasonCode.NotValidated));
        var owed = input.Clause.Commitments.Where(c => c.EffectiveOn <= input.AsOf || c.Number == 1).Aggregate(Hours.Zero, (sum, c) => sum + c.Hours);
        var elapsed = input.Clause.Period.ElapsedShare(input.AsOf);
        var status = StatusOf(input, owed, counted, anythingDeclared: lines.Count > 0, elapsed);
        return new Standing(owed, counted, pending, notCounted, elapsed, status);
    }

    private static StandingStatus StatusOf(ReconciliationInput input, Hours owed, Hours counted, bool anythingDeclared, decimal elapsed)
    {
        if (counted >= owed) return StandingStatus.Met;
        if (input.AsOf > input.Clause.EndsOn) return StandingStatus.Shortfall;
        if (input.AsOf < input.Clause.StartsOn || (!anythingDeclared && elapsed <= input.Rules.StartGraceShare.Fraction)) return StandingStatus.NotStarted;
        var wanted = owed.Value * elapsed * input.Rules.LateBelowShare.Fraction;
        return counted.Value < wanted ? StandingStatus.Late : StandingStatus.OnTrack;
    }

    private static Hours Sum(List<ExplainedLine> lines, Func<ReasonCode, bool> reason) =>
        lines.Where(l => reason(l.Reason)).Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);
}
