using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Contracts, the latest first.</summary>
/// <param name="Search">Part of the number, the subject or the buyer's name.</param>
/// <param name="Social">One social consideration, or null for all.</param>
/// <param name="WithoutClause">Only contracts that have no clause here yet.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadContracts)]
public sealed record ListContracts(string? Search = null, SocialConsiderations? Social = null, bool WithoutClause = false, int Page = 1) : IQuery<ContractList>;

/// <summary>One page of contracts.</summary>
public sealed record ContractList(IReadOnlyList<ContractRow> Rows, int Total, int Page, int PageSize);

/// <summary>A contract in a list.</summary>
public sealed record ContractRow(
    ContractId Id, ContractFamily Family, string Number, string Subject, string Buyer, Money? Amount, string? AmountAsReceived, DateOnly? NotifiedOn, SocialConsiderations Social, ClauseId? Clause);

internal sealed class ListContractsHandler(IClauseTrackerDb db) : IQueryHandler<ListContracts, ContractList>
{
    private const int PageSize = 50;

    public async Task<Result<ContractList>> Handle(ListContracts request, CancellationToken cancellationToken)
    {
        var rows = from contract in db.Contracts.AsNoTracking()
                   join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                   select new { contract, buyer, Clause = db.Clauses.Where(c => c.ContractId == contract.Id).OrderBy(c => c.Part).Select(c => (ClauseId?)c.Id).FirstOrDefault() };
        if (request.Social is { } social) rows = rows.Where(r => (r.contract.Facts.SocialConsiderations & social) == social);
        if (request.WithoutClause) rows = rows.Where(r => r.Clause == null);
        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var wanted = Searching.Containing(request.Search);
            rows = rows.Where(r => EF.Functions.Like(r.contract.Number, wanted, Searching.Escape)
                || EF.Functions.Like(r.contract.Facts.Subject, wanted, Searching.Escape) || EF.Functions.Like(r.buyer.Name, wanted, Searching.Escape));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await rows.OrderByDescending(r => r.contract.Facts.NotifiedOn).ThenByDescending(r => r.contract.Id)
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize)
            .Select(r => new ContractRow(
                r.contract.Id, r.contract.Family, r.contract.Number, r.contract.Facts.Subject, r.buyer.Name, r.contract.Facts.Amount, r.contract.Facts.AmountAsReceived,
                r.contract.Facts.NotifiedOn, r.contract.Facts.SocialConsiderations, r.Clause))
            .ToListAsync(cancellationToken);
        return new ContractList(page, total, Math.Max(1, request.Page), PageSize);
    }
}
