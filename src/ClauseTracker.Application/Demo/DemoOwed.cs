using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>What a clause must owe for reconciliation to say of it what the plan wants.</summary>
internal static class DemoOwed
{
    private static readonly Percentage Labour = new(4500);

    /// <summary>Whole hours, never none.</summary>
    /// <param name="reconciled">What counts, and the share of the period gone by.</param>
    public static Hours For(DemoClausePlan plan, Standing reconciled)
    {
        var counted = reconciled.Counted.Value;
        var owed = plan.Wanted switch
        {
            StandingStatus.Met => counted * 0.94m,
            StandingStatus.OnTrack => counted / (reconciled.ElapsedShare * 0.96m),
            StandingStatus.Late => counted / (reconciled.ElapsedShare * 0.55m),
            StandingStatus.Shortfall => counted * 1.3m,
            _ => 600 + (plan.Index * 150),
        };
        return Hours.Of(Math.Max(1, (long)owed));
    }

    /// <summary>The calculation that gives exactly these hours.</summary>
    public static LabourCalculation CalculationOf(DemoClausePlan plan, Hours owed)
    {
        var (effort, cost) = (new Percentage(500 + (plan.Index % 4 * 100)), Money.Of(28 + (plan.Index % 5)));
        var amount = Money.Of((long)Math.Ceiling(owed.Value * cost.Euros / (Labour.Fraction * effort.Fraction)));
        return LabourCalculation.From(amount, Labour, effort, cost).Value;
    }
}
