using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Clauses with how they stand, those that need somebody first.</summary>
/// <param name="Status">One status, or null for all.</param>
/// <param name="Search">Beginnings of words of the contract, as in the list of contracts.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadClauses)]
public sealed record ListClauses(StandingStatus? Status = null, string? Search = null, int Page = 1) : IQuery<ClauseList>;

/// <summary>One page of clauses.</summary>
public sealed record ClauseList(IReadOnlyList<ClauseRow> Rows, int Total, int Page, int PageSize);

/// <summary>A clause in a list. Hours and status are null until the first reconciliation.</summary>
public sealed record ClauseRow(
    ClauseId Id, string ContractNumber, string Subject, string Buyer, DateOnly StartsOn, DateOnly EndsOn, Hours? Owed, Hours? Counted, Hours? Pending, Percentage? Elapsed, StandingStatus? Status);

internal sealed class ListClausesHandler(IClauseTrackerDb db) : IQueryHandler<ListClauses, ClauseList>
{
    private const int PageSize = 50;

    public async Task<Result<ClauseList>> Handle(ListClauses request, CancellationToken cancellationToken)
    {
        var rows = from clause in db.Clauses.AsNoTracking()
                   join contract in db.Contracts on clause.ContractId equals contract.Id
                   join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                   join standing in db.Standings on clause.Id equals standing.ClauseId into standings
                   from standing in standings.DefaultIfEmpty()
                   select new { clause, contract, buyer, standing };
        if (request.Status is { } status) rows = rows.Where(r => r.standing!.Status == status);
        foreach (var word in SearchWords.Typed(request.Search))
        {
            var having = SearchTerm.Beginning(word).In(db.ContractTerms);
            rows = rows.Where(r => having.Any(t => t.ContractId == r.contract.Id));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await rows
            .OrderBy(r => r.standing!.Status == StandingStatus.Late ? 0 : r.standing!.Status == StandingStatus.Shortfall ? 1 : 2).ThenBy(r => r.clause.EndsOn).ThenBy(r => r.clause.Id)
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize)
            .Select(r => new ClauseRow(
                r.clause.Id, r.contract.Number, r.contract.Facts.Subject, r.buyer.Name, r.clause.StartsOn, r.clause.EndsOn,
                (Hours?)r.standing!.Owed, (Hours?)r.standing.Counted, (Hours?)r.standing.Pending, (Percentage?)r.standing.Elapsed, (StandingStatus?)r.standing.Status))
            .ToListAsync(cancellationToken);
        return new ClauseList(page, total, Math.Max(1, request.Page), PageSize);
    }
}
