using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>A monthly statement of hours.</summary>
/// <param name="ClauseReference">The clause it belongs to.</param>
/// <param name="Employer">Name of the firm or structure.</param>
/// <param name="Month">The month worked.</param>
/// <param name="StatusText">Status, in the reader's language.</param>
/// <param name="StatusTone">How the status reads.</param>
/// <param name="Declared">Hours declared.</param>
/// <param name="ValidatedOn">The day of validation, or null.</param>
public sealed record ComplianceStatement(
    string ClauseReference,
    string Employer,
    YearMonth Month,
    string StatusText,
    ComplianceTone StatusTone,
    Hours Declared,
    DateOnly? ValidatedOn);
