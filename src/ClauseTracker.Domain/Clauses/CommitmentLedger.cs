using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>Answers "owed on day D, as known at moment K" from the lines of a clause, in any order.</summary>
/// <param name="lines">The lines.</param>
public sealed class CommitmentLedger(IEnumerable<CommitmentLine> lines)
{
    private readonly List<CommitmentLine> _lines = [.. lines.OrderBy(l => l.Number)];

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<CommitmentLine> Lines => _lines;

    /// <summary>The day line 1 takes effect: what is owed from then on is said to be owed before as well, since the contract is signed.</summary>
    public DateOnly OpensOn => _lines.Count == 0 ? DateOnly.MinValue : _lines[0].EffectiveOn;

    /// <summary>What was known at that moment.</summary>
    public CommitmentLedger KnownAt(DateTimeOffset? moment) => moment is null ? this : new CommitmentLedger(_lines.Where(l => l.RecordedAt <= moment));

    /// <summary>The lines that have taken effect on that day; before the ledger opens, those of its first day.</summary>
    public IEnumerable<CommitmentLine> InEffect(DateOnly day)
    {
        var until = day > OpensOn ? day : OpensOn;
        return _lines.Where(l => l.EffectiveOn <= until);
    }

    /// <summary>Hours owed on that day.</summary>
    public Hours OwedOn(DateOnly day) => Sum(InEffect(day));

    /// <summary>Actions owed on that day.</summary>
    public int ActionsOwedOn(DateOnly day) => InEffect(day).Sum(l => l.Actions);

    /// <summary>Hours of one form in all, whatever the day.</summary>
    public Hours TotalOf(ObligationForms form) => Sum(_lines.Where(l => l.Form == form));

    /// <summary>The first day on which less than nothing is owed, or null.</summary>
    public DateOnly? FirstNegativeDay()
    {
        var (hours, actions) = (Hours.Zero, 0);
        foreach (var day in _lines.GroupBy(l => l.EffectiveOn > OpensOn ? l.EffectiveOn : OpensOn).OrderBy(g => g.Key))
        {
            (hours, actions) = (hours + Sum(day), actions + day.Sum(l => l.Actions));
            if (hours < Hours.Zero || actions < 0) return day.Key;
        }

        return null;
    }

    private static Hours Sum(IEnumerable<CommitmentLine> lines) => lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours);
}
