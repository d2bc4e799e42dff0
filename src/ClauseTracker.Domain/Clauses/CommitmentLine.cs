using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>Why an obligation moved.</summary>
public enum CommitmentKind
{
    /// <summary>What the contract owes from its start.</summary>
    Initial = 1,
    TrancheAffirmed = 2,
    Renewal = 3,
    Order = 4,
    Amendment = 5,
    Correction = 6,
}

/// <summary>One line of the commitment ledger: what is owed is their sum, never one number that changes (ADR 0006).</summary>
/// <param name="ClauseId">The clause.</param>
/// <param name="Number">1, 2, 3… in the order of recording.</param>
/// <param name="Kind">Why.</param>
/// <param name="Hours">Hours added, or taken away when negative.</param>
/// <param name="EffectiveOn">The day from which they are owed.</param>
/// <param name="RecordedAt">When it became known here.</param>
/// <param name="Calculation">The calculation that gave it, or null when the figure was typed.</param>
[SharedByAll("Part of the clause, read through it.")]
public sealed record CommitmentLine(
    ClauseId ClauseId, int Number, CommitmentKind Kind, Hours Hours, DateOnly EffectiveOn, DateTimeOffset RecordedAt, HoursCalculation? Calculation);
