using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Reconciliation;

/// <summary>What holds for every clause, whoever worked on it and whatever was declared.</summary>
public sealed class ReconcilerProperties
{
    private static readonly Gen<DateOnly> Day = Gen.Int[-200, 900].Select(d => Given.Period.Start.AddDays(d));

    private static readonly Gen<(DateOnly Start, int Length, RealisationModes Mode, int Verified, DateOnly First)> Work = Gen.Select(
        Day, Gen.Int[0, 600], Gen.Int[0, 2].Select(i => (RealisationModes)(1 << i)), Gen.Int[-60, 60], Day);

    private static readonly Gen<(int Month, StatementStatus Status, bool Corrects, long[] Hours)> Declaration = Gen.Select(
        Gen.Int[-3, 26], Gen.Enum<StatementStatus>(), Gen.Bool, Gen.Long[0, 74_400].Array[0, 6]);

    private static readonly Gen<ReconciliationInput> Inputs = Gen.Select(Work.Array[6], Declaration.Array[0, 12], Gen.Int[1, 7], Day).Select(Build);

    [Test]
    public void Counted_pending_and_not_counted_are_all_that_was_declared() => Inputs.Sample(input =>
    {
        var reconciled = Reconciler.Reconcile(input);
        var declared = reconciled.Lines.Aggregate(Hours.Zero, (sum, line) => sum + line.Hours);
        return declared == reconciled.Standing.Counted + reconciled.Standing.Pending + reconciled.Standing.NotCounted && declared == reconciled.Standing.Declared;
    });

    [Test]
    public void The_order_of_what_goes_in_changes_nothing() => Gen.Select(Inputs, Gen.Int).Sample((input, seed) =>
    {
        var random = new Random(seed);
        var shuffled = input with { Placements = [.. input.Placements.OrderBy(_ => random.Next())], Statements = [.. input.Statements.OrderBy(_ => random.Next())] };
        return Same(Reconciler.Reconcile(input), Reconciler.Reconcile(shuffled));
    });

    [Test]
    public void Twice_is_once() => Inputs.Sample(input => Same(Reconciler.Reconcile(input), Reconciler.Reconcile(input)));

    [Test]
    public void A_line_of_a_validated_statement_that_nothing_corrects_is_explained_once() => Inputs.Sample(input =>
    {
        var corrected = input.Statements.Where(s => s.Status == StatementStatus.Validated && s.CorrectsId is not null).Select(s => s.CorrectsId!.Value).ToHashSet();
        var expected = input.Statements.Where(s => s.Status == StatementStatus.Validated && !corrected.Contains(s.Id)).Sum(s => s.Lines.Count);
        return Reconciler.Reconcile(input).Lines.Count(l => l.Reason != ReasonCode.NotValidated) == expected;
    });

    private static bool Same(Reconciled a, Reconciled b) => a.Standing == b.Standing && a.Lines.SequenceEqual(b.Lines);

    private static ReconciliationInput Build(
        (DateOnly Start, int Length, RealisationModes Mode, int Verified, DateOnly First)[] work, (int Month, StatementStatus Status, bool Corrects, long[] Hours)[] declarations, int modes, DateOnly asOf)
    {
        var clause = Given.Clause(Given.Terms((RealisationModes)modes));
        var people = work.Select((w, i) => Given.Person(i, clause, w.Start, w.Start.AddDays(w.Length), w.Mode, w.Start.AddDays(w.Verified), firstPlacedOn: w.First)).ToList();
        var statements = new List<HoursStatement>();
        foreach (var (month, status, corrects, hours) in declarations)
        {
            var before = corrects ? statements.LastOrDefault(s => s.Status == StatementStatus.Validated) : null;
            var lines = hours.Select((h, i) => (people[i].Placement.Id, new Hours(h))).ToArray();
            statements.Add(Given.Statement(statements.Count, clause, before?.Month ?? new YearMonth(2026, 1).AddMonths(month), status, before?.Id, lines));
        }

        return Given.Input(clause, asOf, people, [.. statements]);
    }
}
