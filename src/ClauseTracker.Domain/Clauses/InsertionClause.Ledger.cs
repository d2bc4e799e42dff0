using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <content>What it owes, and how that moves.</content>
public sealed partial class InsertionClause
{
    private readonly List<CommitmentLine> _commitments = [];
    private readonly List<ClausePeriodChange> _periodChanges = [];

    /// <summary>How what is owed follows the contract.</summary>
    public Obligation Obligation { get; private set; } = new();

    public IReadOnlyList<CommitmentLine> Commitments => _commitments;

    /// <summary>Why and when its period moved, in the order of recording.</summary>
    public IReadOnlyList<ClausePeriodChange> PeriodChanges => _periodChanges;

    public CommitmentLedger Ledger => new(_commitments);

    /// <summary>What is owed in all, whatever the day.</summary>
    public Hours TotalOwed() => Sum(_commitments);

    /// <summary>Brings what is owed to <paramref name="owed"/> by a line of correction; nothing is written when it is that already.</summary>
    [return: DoNotIgnore]
    public Result CorrectOwed(Hours owed, HoursCalculation? calculation, DateOnly effectiveOn, DateTimeOffset now)
    {
        if (owed <= Hours.Zero) return new ClauseErrors.HoursMissing();
        if (owed > Hours.Of(MostHours)) return new ClauseErrors.HoursOutOfRange(owed.Value);
        var difference = owed - TotalOwed();
        if (difference == Hours.Zero) return Result.Success();
        var added = Add([CommitmentDraft.OfHours(CommitmentKind.Correction, Obligation.FormOfHours, difference, effectiveOn, calculation)], null, now);
        if (added.IsSuccess && Obligation is { FormOfHours: ObligationForms.FixedHours, Fixed: { } written })
        {
            Obligation = Obligation with { Fixed = written with { Firm = written.Firm + difference, Calculation = calculation } };
        }

        return added;
    }

    /// <summary>Takes the effect of an event of its contract: lines of the ledger and, it may be, another period.</summary>
    [return: DoNotIgnore]
    public Result Follow(ClauseEffect effect, int eventNumber, DateTimeOffset now)
    {
        var period = effect.Period ?? Period;
        if (period.End < period.Start) return new SharedErrors.EndsBeforeItStarts(period.Start, period.End, nameof(EndsOn));
        var added = Add(effect.Lines, eventNumber, now);
        if (added.IsRefused || period == Period) return added;
        _periodChanges.Add(new ClausePeriodChange(Id, _periodChanges.Count + 1, eventNumber, StartsOn, EndsOn, period.Start, period.End));
        (StartsOn, EndsOn) = (period.Start, period.End);
        return Result.Success();
    }

    /// <summary>Undoes the effect of an event that was cancelled: each of its lines is answered by one that takes it back.</summary>
    [return: DoNotIgnore]
    public Result Unfollow(int eventNumber, DateTimeOffset now)
    {
        if (_periodChanges.FindLast(c => c.EventNumber == eventNumber) is { } moved)
        {
            _periodChanges.Add(new ClausePeriodChange(Id, _periodChanges.Count + 1, eventNumber, StartsOn, EndsOn, moved.StartedOn, moved.EndedOn));
            (StartsOn, EndsOn) = (moved.StartedOn, moved.EndedOn);
        }

        var back = _commitments.Where(l => l.EventNumber == eventNumber)
            .Select(l => new CommitmentDraft(CommitmentKind.Correction, l.Form, Hours.Zero - l.Hours, -l.Actions, l.EffectiveOn, null)).ToList();
        return Add(back, eventNumber, now);
    }

    /// <summary>
    /// Changes what it obliges to, as when the holder chooses a form. A plan for later changes nothing of today; where what is owed changes,
    /// lines of correction say so: what a form brought is taken back, what the new one owes by now is added.
    /// </summary>
    [return: DoNotIgnore]
    public Result ChangeObligation(Obligation changed, PublicContract contract, DateOnly on, DateTimeOffset now)
    {
        var refusals = changed.Refusals().Concat(PlannedForNoTranche(changed, contract)).ToList();
        if (refusals.Count > 0) return Result.Refuse(refusals);
        var added = Add([.. Obligation.EveryForm.SelectMany(form => Corrections(form, changed, contract, on))], null, now);
        if (added.IsSuccess) Obligation = changed;
        return added;
    }

    private IEnumerable<CommitmentDraft> Corrections(ObligationForms form, Obligation changed, PublicContract contract, DateOnly on)
    {
        var (was, stays) = (Obligation.Owed.HasFlag(form), changed.Owed.HasFlag(form));
        if (was && stays && form == ObligationForms.FixedHours)
        {
            var difference = changed.Fixed!.Firm - Obligation.Fixed!.Firm;
            return difference == Hours.Zero ? [] : [CommitmentDraft.OfHours(CommitmentKind.Correction, form, difference, on, changed.Fixed.Calculation)];
        }

        if (was == stays && Obligation.HasSame(form, changed)) return [];
        var back = _commitments.Where(l => was && l.Form == form).GroupBy(l => l.EffectiveOn > on ? l.EffectiveOn : on)
            .Select(g => new CommitmentDraft(CommitmentKind.Correction, form, Hours.Zero - Sum(g), -g.Sum(l => l.Actions), g.Key, null));
        var fresh = stays ? ObligationStart.Lines(form, changed, contract, Part, Period) : [];
        return back.Concat(fresh.Select(l => l with { Kind = CommitmentKind.Correction, EffectiveOn = l.EffectiveOn > on ? l.EffectiveOn : on }));
    }

    private static Hours Sum(IEnumerable<CommitmentLine> lines) => lines.Aggregate(Hours.Zero, (sum, line) => sum + line.Hours);

    private Result Add(IReadOnlyList<CommitmentDraft> drafts, int? eventNumber, DateTimeOffset now)
    {
        var before = _commitments.Count;
        Append(drafts, eventNumber, now);
        if (Ledger.FirstNegativeDay() is not { } day) return Result.Success();
        _commitments.RemoveRange(before, _commitments.Count - before);
        return new ClauseErrors.ObligationNegative(day);
    }

    private void Append(IEnumerable<CommitmentDraft> drafts, int? eventNumber, DateTimeOffset now)
    {
        foreach (var draft in drafts)
        {
            _commitments.Add(new CommitmentLine(
                Id, _commitments.Count + 1, draft.Kind, draft.Form, draft.Hours, draft.Actions, draft.EffectiveOn, now, eventNumber, draft.Calculation));
        }
    }
}

/// <summary>A move of a clause's period, with the event that brought it.</summary>
/// <param name="ClauseId">The clause.</param>
/// <param name="Number">1, 2, 3… in the order of recording.</param>
/// <param name="EventNumber">The event of the contract.</param>
/// <param name="StartedOn">First day before.</param>
/// <param name="EndedOn">Last day before.</param>
/// <param name="StartsOn">First day since.</param>
/// <param name="EndsOn">Last day since.</param>
[SharedByAll("Part of the clause, read through it.")]
public sealed record ClausePeriodChange(ClauseId ClauseId, int Number, int EventNumber, DateOnly StartedOn, DateOnly EndedOn, DateOnly StartsOn, DateOnly EndsOn);
