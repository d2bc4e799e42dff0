using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reconciliation;

/// <summary>Everything that decides how a clause stands, and nothing else.</summary>
/// <param name="Clause">The clause and its ledger.</param>
/// <param name="Rules">The rules it counts by.</param>
/// <param name="Placements">Its placements, each with what must be known of the person.</param>
/// <param name="Statements">Its statements, all of them.</param>
/// <param name="AsOf">The day it is looked at.</param>
public sealed record ReconciliationInput(
    InsertionClause Clause, CountingRuleSet Rules, IReadOnlyList<PlacedPerson> Placements, IReadOnlyList<HoursStatement> Statements, DateOnly AsOf)
{
    /// <summary>Its actions, all of them.</summary>
    public IReadOnlyList<CompletedAction> Actions { get; init; } = [];

    /// <summary>The moment whose knowledge of the ledger is taken, or null for all that is known.</summary>
    public DateTimeOffset? LedgerKnownAt { get; init; }
}

/// <summary>A placement with what must be known of the person to count its hours.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Eligibilities">The person's criteria.</param>
/// <param name="FirstPlacedOn">First day of the person's first placement on any clause: the counting window opens there.</param>
public sealed record PlacedPerson(Placement Placement, IReadOnlyList<Eligibility> Eligibilities, DateOnly FirstPlacedOn);

/// <summary>A declared line with what became of it.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="PlacementId">The placement.</param>
/// <param name="Month">The month worked.</param>
/// <param name="Hours">Declared hours.</param>
/// <param name="Reason">Why they count or not.</param>
public sealed record ExplainedLine(StatementId StatementId, PlacementId PlacementId, YearMonth Month, Hours Hours, ReasonCode Reason);

/// <summary>How a clause stands. Counted, pending and not counted add up to declared, always.</summary>
/// <param name="Owed">Hours owed as of the day.</param>
/// <param name="Counted">Hours that count.</param>
/// <param name="Pending">Hours declared that await validation.</param>
/// <param name="NotCounted">Hours that a rule refuses.</param>
/// <param name="ElapsedShare">Share of the clause's time that has passed, 0 to 1.</param>
/// <param name="Status">Against the time elapsed.</param>
public sealed record Standing(Hours Owed, Hours Counted, Hours Pending, Hours NotCounted, decimal ElapsedShare, StandingStatus Status)
{
    /// <summary>Actions owed as of the day.</summary>
    public int ActionsOwed { get; init; }

    /// <summary>Actions carried out by that day, of the kinds that count.</summary>
    public int ActionsDone { get; init; }

    /// <summary>All hours declared in statements in force.</summary>
    public Hours Declared => Counted + Pending + NotCounted;
}

/// <summary>The outcome of a reconciliation.</summary>
public sealed record Reconciled(Standing Standing, IReadOnlyList<ExplainedLine> Lines);
