using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>What a clause owes when it is declared: its first lines, with what its contract has already lived through.</summary>
internal static class ObligationStart
{
    public static IReadOnlyList<CommitmentDraft> Lines(Obligation obligation, PublicContract contract, ContractPart part, DateRange period) =>
        [.. Obligation.EveryForm.Where(f => obligation.Owed.HasFlag(f)).SelectMany(f => Lines(f, obligation, contract, part, period))];

    /// <summary>The lines of one form.</summary>
    public static IEnumerable<CommitmentDraft> Lines(ObligationForms form, Obligation obligation, PublicContract contract, ContractPart part, DateRange period) => form switch
    {
        ObligationForms.FixedHours => OfHours(obligation.Fixed!, contract, period.Start),
        ObligationForms.ShareOfHoursWorked => [OfShare(obligation.Share!, contract.LastMeasure(part), period.Start)],
        ObligationForms.HoursPerAmount => [OfRate(obligation.Rate!, contract.Ordered(part, obligation.Rate!.Counts), period.Start)],
        _ => OfActions(obligation.Actions!, 0, period, CommitmentKind.Initial),
    };

    /// <summary>One line for each year of the contract from the one numbered <paramref name="from"/>, effective the day that year begins.</summary>
    public static IEnumerable<CommitmentDraft> OfActions(YearlyActions actions, int from, DateRange period, CommitmentKind kind)
    {
        for (var year = from; period.Start.AddYears(year) <= period.End; year++)
        {
            yield return new CommitmentDraft(kind, ObligationForms.Actions, Hours.Zero, actions.PerContractYear, period.Start.AddYears(year), null);
        }
    }

    private static IEnumerable<CommitmentDraft> OfHours(FixedHours written, PublicContract contract, DateOnly start)
    {
        yield return CommitmentDraft.OfHours(CommitmentKind.Initial, ObligationForms.FixedHours, written.Firm, start, written.Calculation);
        foreach (var planned in written.PerTranche)
        {
            if (contract.AffirmedOn(planned.TrancheNumber) is { } day)
            {
                yield return CommitmentDraft.OfHours(CommitmentKind.TrancheAffirmed, ObligationForms.FixedHours, planned.Hours, day, null);
            }
        }
    }

    private static CommitmentDraft OfShare(WorkedShare share, ContractEvent? measure, DateOnly start)
    {
        var worked = measure?.HoursWorked ?? Hours.Zero;
        var isEstimate = measure is not { IsFinal: true } && share.EstimatedHoursWorked > worked;
        var calculation = new WorkedShareCalculation(isEstimate ? share.EstimatedHoursWorked : worked, share.Share, isEstimate, Hours.Zero);
        return CommitmentDraft.OfHours(CommitmentKind.Initial, ObligationForms.ShareOfHoursWorked, calculation.Hours, start, calculation);
    }

    private static CommitmentDraft OfRate(AmountRate rate, Money ordered, DateOnly start)
    {
        var calculation = new OrderedAmountCalculation(ordered, default, rate);
        return CommitmentDraft.OfHours(CommitmentKind.Initial, ObligationForms.HoursPerAmount, calculation.Hours, start, calculation);
    }
}
