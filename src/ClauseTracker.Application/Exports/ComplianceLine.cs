using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>A line of hours with what reconciliation decided. Declared is counted, pending and not counted together.</summary>
/// <param name="ClauseReference">The clause it belongs to.</param>
/// <param name="Month">The month worked.</param>
/// <param name="PersonReference">The beneficiary, never by name.</param>
/// <param name="Employer">Name of the firm or structure.</param>
/// <param name="ModeText">Mode of the placement, in the reader's language.</param>
/// <param name="Declared">Hours declared.</param>
/// <param name="Counted">Hours that count.</param>
/// <param name="Pending">Hours that wait for a decision.</param>
/// <param name="NotCounted">Hours that do not count.</param>
/// <param name="OutcomeText">Counted, pending, not counted…, in the reader's language.</param>
/// <param name="OutcomeTone">How the outcome reads.</param>
/// <param name="ReasonText">Why, in the reader's language; empty when all of it counts.</param>
public sealed record ComplianceLine(
    string ClauseReference,
    YearMonth Month,
    string PersonReference,
    string Employer,
    string ModeText,
    Hours Declared,
    Hours Counted,
    Hours Pending,
    Hours NotCounted,
    string OutcomeText,
    ComplianceTone OutcomeTone,
    string ReasonText);
