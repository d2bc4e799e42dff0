using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <summary>When an event cannot have happened: each rule answers with its own refusal.</summary>
internal static class ContractEventRules
{
    /// <summary>Events further ahead than this, in years, are a typing error.</summary>
    private const int FurthestYears = 5;

    /// <summary>The first reason to refuse, or null.</summary>
    public static Error? Refusal(PublicContract contract, ContractEventFacts facts, DateOnly today) =>
        OfForm(contract, facts, today) ?? OfTime(contract, facts) ?? OfKind(contract, facts);

    private static Error? OfForm(PublicContract contract, ContractEventFacts facts, DateOnly today)
    {
        if (!contract.Has(facts.Part)) return new ContractErrors.LotUnknown(facts.Part.LotNumber);
        if (facts.HappenedOn == default) return new SharedErrors.Required(nameof(facts.HappenedOn));
        if (facts.HappenedOn > today.AddYears(FurthestYears)) return new ContractErrors.EventTooFar(facts.HappenedOn);
        if (facts.Reference?.Trim().Length > ContractEvent.ReferenceLength) return new SharedErrors.TooLong(nameof(facts.Reference), ContractEvent.ReferenceLength);
        return facts.Note?.Trim().Length > ContractEvent.NoteLength ? new SharedErrors.TooLong(nameof(facts.Note), ContractEvent.NoteLength) : null;
    }

    private static Error? OfTime(PublicContract contract, ContractEventFacts facts)
    {
        if (contract.Facts.NotifiedOn is { } notified && facts.HappenedOn < notified) return new ContractErrors.EventBeforeContract(facts.HappenedOn, notified);
        // Bills and measures of hours come after the end too.
        var mayFollowTheEnd = facts.Kind is ContractEventKind.OrderInvoiced or ContractEventKind.HoursWorkedMeasured;
        if (!mayFollowTheEnd && contract.EndedOn is { } ended) return new ContractErrors.AfterTheEnd(ended);
        var follows = facts.Kind is ContractEventKind.AmountAmended or ContractEventKind.DurationAmended or ContractEventKind.Renewed
            or ContractEventKind.HolderReplaced or ContractEventKind.HoursWorkedMeasured or ContractEventKind.Suspended or ContractEventKind.Resumed;
        if (!follows) return null;
        var days = contract.Events.Where(e => e.Stands && IsSameSeries(e.Kind, facts.Kind) && e.Part == facts.Part).Select(e => e.HappenedOn).ToList();
        return days.Count > 0 && facts.HappenedOn < days.Max() ? new ContractErrors.EventBeforeEarlierOne(facts.HappenedOn, days.Max()) : null;
    }

    private static bool IsSameSeries(ContractEventKind one, ContractEventKind other) =>
        one == other || (IsPause(one) && IsPause(other));

    private static bool IsPause(ContractEventKind kind) => kind is ContractEventKind.Suspended or ContractEventKind.Resumed;

    private static Error? OfKind(PublicContract contract, ContractEventFacts facts) => facts.Kind switch
    {
        ContractEventKind.StartOrder => contract.Events.LastOrDefault(e => e.Stands && e.Kind == facts.Kind && e.Part == facts.Part) is { } started
            ? new ContractErrors.AlreadyStarted(started.HappenedOn)
            : null,
        ContractEventKind.TrancheAffirmed => OfTranche(contract, facts.TrancheNumber),
        ContractEventKind.Renewed => contract.TimesRenewed >= contract.Renewals.MostTimes ? new ContractErrors.NoRenewalLeft(contract.Renewals.MostTimes) : null,
        ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded => OfOrder(contract, facts),
        ContractEventKind.AmountAmended => facts.Amount is null or { Cents: <= 0 } ? new ContractErrors.AmountNeeded() : null,
        ContractEventKind.DurationAmended => facts.EndsOn is null || facts.EndsOn < (contract.Facts.NotifiedOn ?? facts.HappenedOn) ? new ContractErrors.EndNeeded() : null,
        ContractEventKind.HolderReplaced => facts.NewHolder is null || !contract.Holders.Any(h => h.Number == facts.HolderNumber) ? new ContractErrors.HolderNeeded() : null,
        ContractEventKind.Suspended => contract.SuspendedSince(facts.Part) is { } since ? new ContractErrors.AlreadySuspended(since) : null,
        ContractEventKind.Resumed => contract.SuspendedSince(facts.Part) is null ? new ContractErrors.NotSuspended() : null,
        ContractEventKind.Terminated or ContractEventKind.Completed => null,
        ContractEventKind.HoursWorkedMeasured => OfMeasure(contract, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Kind, null),
    };

    private static Error? OfTranche(PublicContract contract, int? number)
    {
        if (contract.Tranches.FirstOrDefault(t => t.Number == number) is not { } tranche) return new ContractErrors.TrancheUnknown(number);
        if (tranche.Kind == TrancheKind.Firm) return new ContractErrors.TrancheIsFirm(tranche.Number);
        return contract.AffirmedOn(tranche.Number) is { } day ? new ContractErrors.TrancheAlreadyAffirmed(tranche.Number, day) : null;
    }

    private static Error? OfOrder(PublicContract contract, ContractEventFacts facts)
    {
        if (facts.Amount is null or { Cents: <= 0 }) return new ContractErrors.AmountNeeded();
        if (string.IsNullOrWhiteSpace(facts.Reference)) return new SharedErrors.Required(nameof(facts.Reference));
        var reference = facts.Reference.Trim();
        return contract.Events.Any(e => e.Stands && e.Kind == facts.Kind && string.Equals(e.Reference, reference, StringComparison.OrdinalIgnoreCase))
            ? new ContractErrors.ReferenceTaken(reference)
            : null;
    }

    private static Error? OfMeasure(PublicContract contract, ContractEventFacts facts)
    {
        if (facts.HoursWorked is not { } worked || worked < Hours.Zero) return new ContractErrors.HoursWorkedNeeded();
        return contract.LastMeasure(facts.Part)?.HoursWorked is { } before && worked < before ? new ContractErrors.HoursWorkedWentDown(before) : null;
    }
}
