using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>
/// Everything that the compliance workbook shows, already decided: a writer lays it out and adds nothing of its own. No names of beneficiaries.
/// </summary>
/// <param name="Scope">What the workbook is about.</param>
/// <param name="Period">The days that it covers, or null for the whole life of the clauses.</param>
/// <param name="GeneratedAt">When, in the buyer's time zone: shown as it stands.</param>
/// <param name="GeneratedBy">The user who asked for it.</param>
/// <param name="AsOf">The day on which the figures were true.</param>
/// <param name="Clauses">One row a clause; references differ from one another.</param>
/// <param name="Commitments">The ledger lines in force on <paramref name="AsOf"/>: per clause their sum is what it owes.</param>
/// <param name="Statements">Monthly statements.</param>
/// <param name="Lines">Lines of hours with their outcome: per clause their sums are the clause's figures.</param>
/// <param name="People">People by reference: their figures are the sums of their lines.</param>
public sealed record ComplianceReport(
    ComplianceScope Scope,
    DateRange? Period,
    DateTimeOffset GeneratedAt,
    string GeneratedBy,
    DateOnly AsOf,
    IReadOnlyList<ComplianceClause> Clauses,
    IReadOnlyList<ComplianceCommitment> Commitments,
    IReadOnlyList<ComplianceStatement> Statements,
    IReadOnlyList<ComplianceLine> Lines,
    IReadOnlyList<CompliancePerson> People);
