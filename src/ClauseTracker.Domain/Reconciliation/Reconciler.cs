using ClauseTracker.Domain.Clauses;
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
        if (person.Placement.DaysAtWork(worked) == 0) return ReasonCode.Suspended;
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
        var ledger = input.Clause.Ledger.KnownAt(input.LedgerKnownAt);
        var standing = new Standing(ledger.OwedOn(input.AsOf), counted, pending, notCounted, input.Clause.Period.ElapsedShare(input.AsOf), StandingStatus.NotStarted)
        {
            ActionsOwed = ledger.ActionsOwedOn(input.AsOf), ActionsDone = ActionsDone(input),
        };
        return standing with { Status = StatusOf(input, standing, ledger, anythingDeclared: lines.Count > 0 || standing.ActionsDone > 0) };
    }

    private static int ActionsDone(ReconciliationInput input) => input.Clause.Obligation.Actions is not { } owed
        ? 0
        : input.Actions.Count(a => a.WithdrawnAt is null && a.DoneOn <= input.AsOf && owed.Counts(a.Kind));

    private static StandingStatus StatusOf(ReconciliationInput input, Standing standing, CommitmentLedger ledger, bool anythingDeclared)
    {
        var owesNothing = standing.Owed == Hours.Zero && standing.ActionsOwed == 0;
        var hasEnded = input.AsOf > input.Clause.EndsOn;
        // Nothing was ordered yet: nothing is owed, and nothing is met either.
        if (owesNothing && !hasEnded && !anythingDeclared) return StandingStatus.NotStarted;
        if (standing.Counted >= standing.Owed && standing.ActionsDone >= standing.ActionsOwed) return StandingStatus.Met;
        if (hasEnded) return StandingStatus.Shortfall;
        var inGrace = !anythingDeclared && standing.ElapsedShare <= input.Rules.StartGraceShare.Fraction;
        if (input.AsOf < input.Clause.StartsOn || inGrace) return StandingStatus.NotStarted;
        var wanted = standing.Owed.Value * standing.ElapsedShare * input.Rules.LateBelowShare.Fraction;
        // An action is due by the end of the contract year that it is owed for.
        var actionsDue = input.AsOf >= ledger.OpensOn.AddYears(1) ? ledger.ActionsOwedOn(input.AsOf.AddYears(-1)) : 0;
        return standing.Counted.Value < wanted || standing.ActionsDone < actionsDue ? StandingStatus.Late : StandingStatus.OnTrack;
    }

    private static Hours Sum(List<ExplainedLine> lines, Func<ReasonCode, bool> reason) =>
        lines.Where(l => reason(l.Reason)).Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);
}
