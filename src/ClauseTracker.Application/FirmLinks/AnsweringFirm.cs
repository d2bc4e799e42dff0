using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>A clause that the firm has to do with.</summary>
internal sealed record ReachedClause(ClauseId Id, OrganisationId Buyer, FirmRole Role);

/// <summary>The firm that asks and the clauses it has to do with, found anew for each request. Every query of a firm's request names both.</summary>
internal sealed class AnsweringFirm
{
    private OrganisationId? _id;

    /// <summary>The firm.</summary>
    public OrganisationId Id => _id ?? throw new InvalidOperationException("The request does not need AnswerForFirm.");

    /// <summary>Its clauses.</summary>
    public IReadOnlyList<ReachedClause> Clauses { get; private set; } = [];

    /// <summary>The link by which it came; null for an account and for software.</summary>
    public FirmLink? Link { get; private set; }

    /// <summary>The key by which its software came; null for people.</summary>
    public ApiKey? Key { get; private set; }

    /// <summary>How what it says comes in.</summary>
    public Origin Origin => Key is not null ? Origin.Api : Link is not null ? Origin.FirmLink : Origin.Typed;

    /// <summary>The ids of its clauses, for queries.</summary>
    public IReadOnlyList<ClauseId> ClauseIds => [.. Clauses.Select(c => c.Id)];

    /// <summary>Says who asks.</summary>
    public void Enter(OrganisationId firm, FirmLink? link, ApiKey? key, IReadOnlyList<ReachedClause> clauses) => (_id, Link, Key, Clauses) = (firm, link, key, clauses);

    /// <summary>What the firm is on the clause, or null when the clause does not exist for it.</summary>
    public FirmRole? RoleOn(ClauseId clause) => Clauses.FirstOrDefault(c => c.Id == clause)?.Role;

    /// <summary>Why the firm may not declare that month itself, or null.</summary>
    /// <param name="status">Of what it said of that month so far; null is nothing.</param>
    public Error? RefusalToDeclare(YearMonth month, StatementStatus? status) =>
        status == StatementStatus.Validated ? new FirmLinkErrors.MonthValidated(month)
        : Link is not null && !Link.Declares(month, status) ? new FirmLinkErrors.NotForThatMonth(month)
        : null;
}
