using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>What an event of a contract does to a clause.</summary>
/// <param name="Lines">Lines for its ledger; none when it moves no hours.</param>
/// <param name="Period">Its period from now on, or null when it stays.</param>
public sealed record ClauseEffect(IReadOnlyList<CommitmentDraft> Lines, DateRange? Period)
{
    public static readonly ClauseEffect None = new([], null);

    /// <summary>Hours added or taken away in all.</summary>
    public Hours Hours => Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);

    /// <summary>Actions added or taken away in all.</summary>
    public int Actions => Lines.Sum(l => l.Actions);

    /// <summary>The same with the hours that the parties wrote instead of those proposed.</summary>
    public ClauseEffect WithHours(Hours written, CommitmentKind kind, ObligationForms form, DateOnly effectiveOn) => written == Hours
        ? this
        : this with
        {
            Lines = [.. Lines.Where(l => l.Actions != 0), .. written == Hours.Zero ? Array.Empty<CommitmentDraft>() : [CommitmentDraft.OfHours(kind, form, written, effectiveOn, null)]],
        };
}

/// <summary>
/// What each kind of event proposes for a clause. Pure: the contract as it was before the event, the clause and the event give the effect.
/// Tranches, renewals, orders: what the clause planned. Amendments move hours only where the contract says so; a termination proposes hours
/// in proportion of the time gone. These are usual practice, not law (fact sheet §1.6): whoever records the event may write other hours.
/// </summary>
public static class ClauseEffects
{
    /// <summary>The kind of ledger line that an event brings.</summary>
    public static CommitmentKind KindOf(ContractEventKind kind) => kind switch
    {
        ContractEventKind.TrancheAffirmed => CommitmentKind.TrancheAffirmed,
        ContractEventKind.Renewed => CommitmentKind.Renewal,
        ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded => CommitmentKind.Order,
        ContractEventKind.HoursWorkedMeasured => CommitmentKind.Correction,
        _ => CommitmentKind.Amendment,
    };

    /// <summary>The effect of an event on a clause of the contract.</summary>
    /// <param name="contract">As it was before the event.</param>
    /// <param name="facts">The event.</param>
    /// <param name="clause">The clause.</param>
    public static ClauseEffect Of(PublicContract contract, ContractEventFacts facts, InsertionClause clause)
    {
        if (!facts.Part.Holds(clause.Part)) return ClauseEffect.None;
        return facts.Kind switch
        {
            ContractEventKind.StartOrder => new ClauseEffect([], Shifted(clause.Period, facts.HappenedOn.DayNumber - clause.StartsOn.DayNumber)),
            ContractEventKind.TrancheAffirmed => OfTranche(facts, clause),
            ContractEventKind.Renewed => Extended(clause, clause.EndsOn.AddDays(1).AddMonths(contract.Renewals.Months).AddDays(-1), facts, Renewal(facts, clause)),
            ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded => OfOrder(contract, facts, clause),
            ContractEventKind.AmountAmended => OfAmount(contract, facts, clause),
            ContractEventKind.DurationAmended => OfDuration(facts, clause),
            ContractEventKind.Resumed => contract.SuspendedSince(facts.Part) is { } since
                ? new ClauseEffect([], new DateRange(clause.StartsOn, clause.EndsOn.AddDays(facts.HappenedOn.DayNumber - since.DayNumber)))
                : ClauseEffect.None,
            ContractEventKind.Terminated => OfTermination(facts, clause),
            ContractEventKind.Completed => new ClauseEffect([], Until(clause, facts.HappenedOn)),
            ContractEventKind.HoursWorkedMeasured => OfMeasure(facts, clause),
            ContractEventKind.HolderReplaced or ContractEventKind.Suspended => ClauseEffect.None,
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Kind, null),
        };
    }

    private static ClauseEffect OfTranche(ContractEventFacts facts, InsertionClause clause)
    {
        var planned = Owes(clause, ObligationForms.FixedHours) ? clause.Obligation.Fixed!.PerTranche.FirstOrDefault(p => p.TrancheNumber == facts.TrancheNumber) : null;
        return planned is null
            ? ClauseEffect.None
            : new ClauseEffect([CommitmentDraft.OfHours(CommitmentKind.TrancheAffirmed, ObligationForms.FixedHours, planned.Hours, facts.HappenedOn, null)], null);
    }

    private static IReadOnlyList<CommitmentDraft> Renewal(ContractEventFacts facts, InsertionClause clause) =>
        Owes(clause, ObligationForms.FixedHours) && clause.Obligation.Fixed!.PerRenewal > Hours.Zero
            ? [CommitmentDraft.OfHours(CommitmentKind.Renewal, ObligationForms.FixedHours, clause.Obligation.Fixed.PerRenewal, facts.HappenedOn, null)]
            : [];

    private static ClauseEffect OfOrder(PublicContract contract, ContractEventFacts facts, InsertionClause clause)
    {
        if (!Owes(clause, ObligationForms.HoursPerAmount) || clause.Obligation.Rate is not { } rate || !rate.Counts(facts.Kind) || facts.Amount is not { } amount) return ClauseEffect.None;
        var before = contract.Ordered(clause.Part, rate.Counts);
        var calculation = new OrderedAmountCalculation(new Money(before.Cents + amount.Cents), before, rate);
        return new ClauseEffect([CommitmentDraft.OfHours(CommitmentKind.Order, ObligationForms.HoursPerAmount, calculation.Hours, facts.HappenedOn, calculation)], null);
    }

    private static ClauseEffect OfAmount(PublicContract contract, ContractEventFacts facts, InsertionClause clause)
    {
        // An amendment of the whole does not say what became of each lot.
        if (facts.Part != clause.Part || !Owes(clause, ObligationForms.FixedHours) || !clause.Obligation.Fixed!.FollowsAmount) return ClauseEffect.None;
        if (contract.AmountOf(facts.Part) is not { Cents: > 0 } before || facts.Amount is not { } after) return ClauseEffect.None;
        return ProRata(clause, ProRataBasis.Amount, before.Cents, after.Cents, facts.HappenedOn, null);
    }

    private static ClauseEffect OfDuration(ContractEventFacts facts, InsertionClause clause)
    {
        if (facts.EndsOn is not { } end) return ClauseEffect.None;
        return end > clause.EndsOn ? Extended(clause, end, facts, []) : Shortened(clause, end);
    }

    private static ClauseEffect OfTermination(ContractEventFacts facts, InsertionClause clause)
    {
        var period = Until(clause, facts.HappenedOn);
        var served = facts.HappenedOn < clause.StartsOn ? 0 : Math.Min(clause.Period.Days, facts.HappenedOn.DayNumber - clause.StartsOn.DayNumber + 1);
        var hours = Owes(clause, ObligationForms.FixedHours) ? ProRata(clause, ProRataBasis.Time, clause.Period.Days, served, facts.HappenedOn, period) : ClauseEffect.None;
        return new ClauseEffect([.. hours.Lines, .. Shortened(clause, facts.HappenedOn).Lines], period);
    }

    private static ClauseEffect OfMeasure(ContractEventFacts facts, InsertionClause clause)
    {
        if (facts.Part != clause.Part || !Owes(clause, ObligationForms.ShareOfHoursWorked) || clause.Obligation.Share is not { } share || facts.HoursWorked is not { } worked) return ClauseEffect.None;
        var isEstimate = !facts.IsFinal && share.EstimatedHoursWorked > worked;
        var before = clause.Ledger.TotalOf(ObligationForms.ShareOfHoursWorked);
        var calculation = new WorkedShareCalculation(isEstimate ? share.EstimatedHoursWorked : worked, share.Share, isEstimate, before);
        return calculation.Hours == Hours.Zero
            ? ClauseEffect.None
            : new ClauseEffect([CommitmentDraft.OfHours(CommitmentKind.Correction, ObligationForms.ShareOfHoursWorked, calculation.Hours, facts.HappenedOn, calculation)], null);
    }

    private static ClauseEffect ProRata(InsertionClause clause, ProRataBasis basis, long from, long to, DateOnly on, DateRange? period)
    {
        var calculation = new ProRataCalculation(clause.Ledger.TotalOf(ObligationForms.FixedHours), basis, from, to);
        return calculation.Hours == Hours.Zero
            ? new ClauseEffect([], period)
            : new ClauseEffect([CommitmentDraft.OfHours(CommitmentKind.Amendment, ObligationForms.FixedHours, calculation.Hours, on, calculation)], period);
    }

    /// <summary>A later end, with the actions of the years that it adds.</summary>
    private static ClauseEffect Extended(InsertionClause clause, DateOnly end, ContractEventFacts facts, IReadOnlyList<CommitmentDraft> lines)
    {
        var period = new DateRange(clause.StartsOn, end);
        if (!Owes(clause, ObligationForms.Actions)) return new ClauseEffect(lines, period);
        var years = ObligationStart.OfActions(clause.Obligation.Actions!, 0, clause.Period, CommitmentKind.Initial).Count();
        return new ClauseEffect([.. lines, .. ObligationStart.OfActions(clause.Obligation.Actions!, years, period, KindOf(facts.Kind))], period);
    }

    /// <summary>An earlier end, without the actions of the years that have not begun by then.</summary>
    private static ClauseEffect Shortened(InsertionClause clause, DateOnly end)
    {
        var dropped = clause.Commitments.Where(l => l.Form == ObligationForms.Actions && l.EffectiveOn > end)
            .GroupBy(l => l.EffectiveOn).Select(g => (Day: g.Key, Actions: g.Sum(l => l.Actions))).Where(g => g.Actions > 0)
            .Select(g => new CommitmentDraft(CommitmentKind.Amendment, ObligationForms.Actions, Hours.Zero, -g.Actions, g.Day, null));
        return new ClauseEffect([.. dropped], Until(clause, end));
    }

    private static DateRange Until(InsertionClause clause, DateOnly end) => new(clause.StartsOn < end ? clause.StartsOn : end, end);

    private static DateRange Shifted(DateRange period, int days) => new(period.Start.AddDays(days), period.End.AddDays(days));

    private static bool Owes(InsertionClause clause, ObligationForms form) => clause.Obligation.Owed.HasFlag(form);
}
