using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>Why an obligation moved.</summary>
public enum CommitmentKind
{
    /// <summary>What the contract owes from its start.</summary>
    Initial = 1,
    TrancheAffirmed = 2,
    Renewal = 3,

    /// <summary>An order, an invoice or a follow-on contract of a framework agreement.</summary>
    Order = 4,

    /// <summary>An amendment, a termination: what the parties or the buyer changed.</summary>
    Amendment = 5,

    /// <summary>A mistake put right, hours measured, an event cancelled.</summary>
    Correction = 6,
}

/// <summary>One line of the commitment ledger: what is owed is their sum, never one number that changes (ADR 0006).</summary>
/// <param name="ClauseId">The clause.</param>
/// <param name="Number">1, 2, 3… in the order of recording.</param>
/// <param name="Kind">Why.</param>
/// <param name="Form">The form of the obligation that it is of: one of them.</param>
/// <param name="Hours">Hours added, or taken away when negative.</param>
/// <param name="Actions">Actions added, or taken away when negative.</param>
/// <param name="EffectiveOn">The day from which they are owed.</param>
/// <param name="RecordedAt">When it became known here.</param>
/// <param name="EventNumber">The event of the contract that brought it, or null.</param>
/// <param name="Calculation">The calculation that gave it, or null when the figure was typed.</param>
[SharedByAll("Part of the clause, read through it.")]
public sealed record CommitmentLine(
    ClauseId ClauseId, int Number, CommitmentKind Kind, ObligationForms Form, Hours Hours, int Actions, DateOnly EffectiveOn, DateTimeOffset RecordedAt,
    int? EventNumber, HoursCalculation? Calculation);

/// <summary>A line to be.</summary>
public sealed record CommitmentDraft(CommitmentKind Kind, ObligationForms Form, Hours Hours, int Actions, DateOnly EffectiveOn, HoursCalculation? Calculation)
{
    /// <summary>A line of hours.</summary>
    public static CommitmentDraft OfHours(CommitmentKind kind, ObligationForms form, Hours hours, DateOnly effectiveOn, HoursCalculation? calculation) =>
        new(kind, form, hours, 0, effectiveOn, calculation);
}
