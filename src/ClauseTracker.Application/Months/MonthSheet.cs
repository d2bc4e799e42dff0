using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Months;

/// <summary>What the page of a month's closing shows.</summary>
/// <param name="IsOver">False for a month that cannot be closed yet.</param>
/// <param name="Buyers">Each buyer with a clause by then, and whether it is closed.</param>
/// <param name="Missing">All that is missing for the buyers that are not closed: what whoever closes says to have seen.</param>
/// <param name="Gaps">What is missing, the first <see cref="GetMonthSheet.MostGapsTold"/> of it; for a closed buyer, as it was kept.</param>
/// <param name="GapsInAll">How many there are.</param>
/// <param name="History">Closings and reopenings, the latest first.</param>
/// <param name="Months">The last twelve months that are over, the latest first.</param>
public sealed record MonthSheet(
    YearMonth Month, bool IsOver, IReadOnlyList<BuyerMonth> Buyers, int Missing, IReadOnlyList<GapRow> Gaps, int GapsInAll, IReadOnlyList<ClosingRow> History, IReadOnlyList<MonthRow> Months)
{
    public bool IsClosed => Buyers.Count > 0 && Buyers.All(b => b.IsClosed);

    public bool IsPartlyClosed => Buyers.Any(b => b.IsClosed);
}

/// <summary>The month of one buyer.</summary>
/// <param name="Expected">Statements that the month called for.</param>
/// <param name="Missing">Of them, those not validated; as kept when it is closed.</param>
/// <param name="Kept">How its clauses stood when it was closed; null while it is open.</param>
public sealed record BuyerMonth(OrganisationId Id, string Name, bool IsClosed, int Expected, int Missing, KeptFigures? Kept);

/// <summary>The sum of how clauses stood when a month was closed.</summary>
public sealed record KeptFigures(int Clauses, Hours Owed, Hours Counted, Hours Pending, Hours NotCounted, Hours CountedInMonth);

/// <summary>A statement that is missing.</summary>
public sealed record GapRow(string Buyer, ClauseId Clause, OrganisationId EmployerId, string ContractNumber, string Employer, GapKind Kind, int People, bool IsKept);

/// <summary>A closing, with its reopening if there was one; moments as the buyers' clock shows them.</summary>
public sealed record ClosingRow(
    string Buyer, int Number, DateTimeOffset ClosedAt, string? ClosedBy, int Expected, int Missing, DateTimeOffset? ReopenedAt, string? ReopenedBy, string? ReopenReason);

/// <summary>A month of the overview.</summary>
/// <param name="Opened">Statements that were opened or came in.</param>
/// <param name="ClosedBuyers">Buyers for whom it is closed.</param>
public sealed record MonthRow(YearMonth Month, int Opened, int Validated, int ClosedBuyers);
