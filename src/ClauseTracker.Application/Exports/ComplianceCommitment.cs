using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>A line of the commitment ledger.</summary>
/// <param name="ClauseReference">The clause it belongs to.</param>
/// <param name="EffectiveOn">The day it takes effect.</param>
/// <param name="RecordedAt">When it was recorded, in the buyer's time zone: shown as it stands.</param>
/// <param name="KindText">Initial, tranche, renewal…, in the reader's language.</param>
/// <param name="Hours">Hours added to what is owed; negative when it takes away.</param>
/// <param name="Explanation">The calculation or the reason, or null.</param>
public sealed record ComplianceCommitment(
    string ClauseReference,
    DateOnly EffectiveOn,
    DateTimeOffset RecordedAt,
    string KindText,
    Hours Hours,
    string? Explanation);
