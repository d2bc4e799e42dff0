using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.PublicContracts;

/// <content>What happened since the award.</content>
public sealed partial class PublicContract
{
    private readonly List<ContractEvent> _events = [];

    /// <summary>In the order of recording, cancelled ones included.</summary>
    public IReadOnlyList<ContractEvent> Events => _events;

    /// <summary>The last event that stands, which alone can be cancelled.</summary>
    public ContractEvent? LastEvent => _events.FindLast(e => e.Stands);

    public int TimesRenewed => Standing(ContractEventKind.Renewed).Count();

    /// <summary>The day it was terminated or completed as a whole, or null while it runs.</summary>
    public DateOnly? EndedOn => _events.FindLast(e => e.Stands && e.Part.IsWhole && e.Kind is ContractEventKind.Terminated or ContractEventKind.Completed)?.HappenedOn;

    /// <summary>The day since which the part, or the whole, is suspended; null when it is not.</summary>
    public DateOnly? SuspendedSince(ContractPart part)
    {
        var last = _events.FindLast(e => e.Stands && e.Part == part && e.Kind is ContractEventKind.Suspended or ContractEventKind.Resumed);
        return last?.Kind == ContractEventKind.Suspended ? last.HappenedOn : null;
    }

    /// <summary>The day on which the tranche was affirmed; the firm ones never are. Null while it was not.</summary>
    public DateOnly? AffirmedOn(int tranche) => Standing(ContractEventKind.TrancheAffirmed).FirstOrDefault(e => e.TrancheNumber == tranche)?.HappenedOn;

    /// <summary>The amount of the part as amended so far, excluding tax; null when it never was known.</summary>
    public Money? AmountOf(ContractPart part) =>
        _events.FindLast(e => e.Stands && e.Kind == ContractEventKind.AmountAmended && e.Part == part)?.Amount
        ?? (part.IsWhole ? Facts.Amount : _lots.Find(l => l.Number == part.LotNumber)?.Amount);

    /// <summary>Orders that stand of those kinds, summed over the part: what is ordered for the whole is no lot's.</summary>
    public Money Ordered(ContractPart part, Func<ContractEventKind, bool> kinds) =>
        new(_events.Where(e => e.Stands && e.IsOrder && kinds(e.Kind) && part.Holds(e.Part)).Sum(e => e.Amount?.Cents ?? 0));

    /// <summary>The last measure of hours worked by anybody on the part, or null.</summary>
    public ContractEvent? LastMeasure(ContractPart part) => _events.FindLast(e => e.Stands && e.Kind == ContractEventKind.HoursWorkedMeasured && e.Part == part);

    /// <summary>Records what happened; refused when it cannot have happened then, or at all.</summary>
    [return: DoNotIgnore]
    public Result<ContractEvent> Record(ContractEventFacts facts, DateTimeOffset now, UserId? by)
    {
        if (ContractEventRules.Refusal(this, facts, DateOnly.FromDateTime(now.UtcDateTime)) is { } refusal) return refusal;
        var replaced = facts.Kind == ContractEventKind.HolderReplaced ? _holders.Find(h => h.Number == facts.HolderNumber) : null;
        if (replaced is not null)
        {
            SetHolders([.. _holders.Select(h => h == replaced ? facts.NewHolder! with { HoursShare = h.HoursShare } : h)]);
        }

        var recorded = ContractEvent.Of(Id, _events.Count + 1, facts, replaced, now, by);
        _events.Add(recorded);
        return recorded;
    }

    /// <summary>Cancels the last event: it stays in the history with the reason, and has no effect any more.</summary>
    [return: DoNotIgnore]
    public Result<ContractEvent> CancelEvent(int number, string reason, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new SharedErrors.Required("Reason");
        if (reason.Trim().Length > ContractEvent.NoteLength) return new SharedErrors.TooLong("Reason", ContractEvent.NoteLength);
        if (LastEvent is not { } last) return new ContractErrors.NothingToCancel();
        if (last.Number != number) return new ContractErrors.NotTheLastEvent(last.Number);
        if (last.Replaced is { } left) SetHolders([.. _holders.Select(h => h.Identifier == last.NewIdentifier ? left with { Number = h.Number, HoursShare = h.HoursShare } : h)]);
        last.Cancel(reason.Trim(), now);
        return last;
    }

    private IEnumerable<ContractEvent> Standing(ContractEventKind kind) => _events.Where(e => e.Stands && e.Kind == kind);
}
