using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A file that the firm itself sends: what it may speak of, and what it need not say.</summary>
/// <param name="Firm">Who sends it.</param>
/// <param name="Clauses">Those that the firm has to do with; no other exists for it.</param>
/// <param name="Fallbacks">What is known without the file: the employer, the month asked for, the contract when there is one only.</param>
/// <param name="Refusal">Why a month that has that status may not be declared by the firm, or null.</param>
internal sealed record FirmFile(
    OrganisationId Firm, IReadOnlyList<ClauseId> Clauses, IReadOnlyList<(HoursMeaning Meaning, string Value)> Fallbacks, Func<YearMonth, StatementStatus?, Error?> Refusal);
