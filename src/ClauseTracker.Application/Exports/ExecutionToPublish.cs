using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>How a clause is carried out, for everybody to read: hours alone, never people.</summary>
/// <param name="BuyerSiret">14 digits, or null for a body without one.</param>
/// <param name="Lot">Number of the lot, or null when the clause is on the whole contract.</param>
/// <param name="Forms">Forms of what is owed.</param>
/// <param name="Standing">As last reconciled; null when it never was.</param>
public sealed record ExecutionToPublish(
    string? BuyerSiret, string ContractNumber, ContractFamily Family, int? Lot, ClauseKind Kind, ObligationForms Forms, DateRange Period, ExecutionStanding? Standing);

/// <summary>Committed and achieved, on a day.</summary>
public sealed record ExecutionStanding(Hours Owed, Hours Counted, Hours Pending, int ActionsOwed, int ActionsDone, StandingStatus Status, DateOnly AsOf);

/// <summary>Writes the execution file, whose schema stands in <c>docs/open-data/execution.schema.json</c>.</summary>
public interface IExecutionFileWriter
{
    /// <summary>Writes the clauses one after the other; gives their number.</summary>
    /// <param name="target">Written from where it stands, and left open.</param>
    /// <param name="generatedAt">When.</param>
    /// <param name="asOf">The day that the file speaks of.</param>
    Task<long> WriteAsync(Stream target, DateTimeOffset generatedAt, DateOnly asOf, IAsyncEnumerable<ExecutionToPublish> clauses, CancellationToken cancellationToken);
}
