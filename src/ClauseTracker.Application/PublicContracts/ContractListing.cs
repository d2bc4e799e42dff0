using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>A contract as lists show it: one row for each, written anew by <see cref="ContractProjection"/> whenever something in it changes.</summary>
[ReadModel]
public sealed record ContractListing : IScoped
{
    /// <summary>Longest key of a number, in characters.</summary>
    public const int NumberKeyLength = 100;

    /// <summary>Longest term, in characters.</summary>
    public const int TermLength = 40;

    /// <summary>Stands for a day of notification that is not known: sorted downwards, it comes last.</summary>
    public static readonly DateOnly NeverNotified = DateOnly.MinValue;

    /// <summary>Stands for a last day that is not known: sorted upwards, it comes last.</summary>
    public static readonly DateOnly EndsNever = DateOnly.MaxValue;

    /// <summary>Stands for an amount that is not known: sorted downwards, it comes last.</summary>
    public static readonly Money NoAmount = new(-1);

    public ContractId ContractId { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public ContractFamily Family { get; init; }

    public string Number { get; init; } = string.Empty;

    /// <summary>Sorts numbers as people count: 2026-9 before 2026-10.</summary>
    public string NumberKey { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    /// <summary>The buyer's name.</summary>
    public string Buyer { get; init; } = string.Empty;

    /// <summary>Commune of the buyer's seat.</summary>
    public string? Commune { get; init; }

    /// <summary>The lead member's name.</summary>
    public string? Holder { get; init; }

    public int HolderCount { get; init; }

    public DateOnly NotifiedKey { get; init; }

    /// <summary>As amended.</summary>
    public Money AmountKey { get; init; }

    /// <summary>The amount as the source wrote it, when it cannot be one.</summary>
    public string? AmountAsReceived { get; init; }

    public SocialConsiderations Social { get; init; }

    /// <summary>The earliest end of its clauses; without any, the end of its duration.</summary>
    public DateOnly EndsKey { get; init; }

    public int ClauseCount { get; init; }

    /// <summary>The first of its clauses.</summary>
    public ClauseId? ClauseId { get; init; }

    /// <summary>Owed by its clauses together; null until one was reconciled.</summary>
    public Hours? Owed { get; init; }

    public Hours? Counted { get; init; }

    /// <summary>The worst of its clauses' standings; null until one was reconciled.</summary>
    public StandingStatus? Status { get; init; }

    public bool IsAtRisk { get; init; }

    /// <summary>True when it should carry a clause and carries none.</summary>
    public bool LacksClause { get; init; }
}

/// <summary>
/// One thing that a contract is found by: a word of its texts, or a property (<see cref="ContractTerms"/>). Carries the day of notification, so that
/// contracts come out in the order of the list without a look at anything else.
/// </summary>
[ReadModel]
public sealed record ContractTerm(string Term, DateOnly NotifiedOn, ContractId ContractId, OrganisationId OrganisationId) : IScoped;
