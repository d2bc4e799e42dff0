using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Exports;

/// <summary>The buyers with a clause that the user may report on, by name.</summary>
[Requires(Permission.ExportCompliance)]
public sealed record ListBuyers : IQuery<IReadOnlyList<BuyerChoice>>;

/// <summary>A buyer to choose.</summary>
public sealed record BuyerChoice(OrganisationId Id, string Name);

internal sealed class ListBuyersHandler(IClauseTrackerDb db) : IQueryHandler<ListBuyers, IReadOnlyList<BuyerChoice>>
{
    public async Task<Result<IReadOnlyList<BuyerChoice>>> Handle(ListBuyers request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<BuyerChoice>>.Success(await db.Organisations.Where(o => db.Clauses.Any(c => c.OrganisationId == o.Id))
            .OrderBy(o => o.Name).Select(o => new BuyerChoice(o.Id, o.Name)).ToListAsync(cancellationToken));
}
