using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>A beneficiary, by reference only.</summary>
/// <param name="PersonReference">Unlike any other of the report; never a name.</param>
/// <param name="FirstMonth">First month with a line.</param>
/// <param name="LastMonth">Last month with a line.</param>
/// <param name="Declared">Hours declared on the lines of the report.</param>
/// <param name="Counted">Hours of those that count.</param>
/// <param name="MainCriterionText">Main eligibility criterion, in the reader's language.</param>
public sealed record CompliancePerson(
    string PersonReference,
    YearMonth FirstMonth,
    YearMonth LastMonth,
    Hours Declared,
    Hours Counted,
    string MainCriterionText);
