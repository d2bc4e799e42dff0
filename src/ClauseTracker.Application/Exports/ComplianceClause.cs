using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>A clause and where it stands.</summary>
/// <param name="Reference">Unlike any other of the report.</param>
/// <param name="ContractNumber">The buyer's number of the contract.</param>
/// <param name="ContractSubject">What the contract buys.</param>
/// <param name="Buyer">Name.</param>
/// <param name="Holder">Name of the contract holder.</param>
/// <param name="KindText">Kind of clause, in the reader's language.</param>
/// <param name="StartsOn">First day of the obligation.</param>
/// <param name="EndsOn">Last day of the obligation.</param>
/// <param name="Owed">Hours owed.</param>
/// <param name="Counted">Hours that count.</param>
/// <param name="Pending">Hours that wait for a decision.</param>
/// <param name="NotCounted">Hours that do not count.</param>
/// <param name="Declared">Counted, pending and not counted together.</param>
/// <param name="ElapsedShare">Share of the time that has passed, 0 to 1.</param>
/// <param name="StatusText">Status, in the reader's language.</param>
/// <param name="StatusTone">How the status reads.</param>
/// <param name="RulesText">The counting rules applied, with their version.</param>
/// <param name="Calculation">How what is owed was computed, or null when it was typed.</param>
public sealed record ComplianceClause(
    string Reference,
    string ContractNumber,
    string ContractSubject,
    string Buyer,
    string Holder,
    string KindText,
    DateOnly StartsOn,
    DateOnly EndsOn,
    Hours Owed,
    Hours Counted,
    Hours Pending,
    Hours NotCounted,
    Hours Declared,
    decimal ElapsedShare,
    string StatusText,
    ComplianceTone StatusTone,
    string RulesText,
    string? Calculation);
