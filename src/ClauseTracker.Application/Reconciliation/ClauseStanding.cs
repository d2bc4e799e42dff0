using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>How a clause stood at the last reconciliation. Pages and exports read this and never sum hours themselves.</summary>
[ReadModel]
public sealed class ClauseStanding : IScoped
{
    public ClauseId ClauseId { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public Hours Owed { get; init; }

    public Hours Counted { get; init; }

    public Hours Pending { get; init; }

    public Hours NotCounted { get; init; }

    public int ActionsOwed { get; init; }

    public int ActionsDone { get; init; }

    /// <summary>Share of the clause's time that had passed.</summary>
    public Percentage Elapsed { get; init; }

    public StandingStatus Status { get; init; }

    /// <summary>The day it speaks of.</summary>
    public DateOnly AsOf { get; init; }

    public DateTimeOffset ReconciledAt { get; init; }
}

/// <summary>A declared line with what became of it and why.</summary>
[ReadModel]
public sealed class ReconciledLine : IScoped
{
    public StatementId StatementId { get; init; }

    public PlacementId PlacementId { get; init; }

    public ClauseId ClauseId { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public YearMonth Month { get; init; }

    public Hours Hours { get; init; }

    public ReasonCode Reason { get; init; }
}
