using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ResponsibleProcurement;

/// <summary>The buyers with a contract that the user may read figures of, by name.</summary>
[Requires(Permission.ReadAggregates)]
public sealed record ListContractBuyers : IQuery<IReadOnlyList<BuyerChoice>>;

internal sealed class ListContractBuyersHandler(IClauseTrackerDb db) : IQueryHandler<ListContractBuyers, IReadOnlyList<BuyerChoice>>
{
    public async Task<Result<IReadOnlyList<BuyerChoice>>> Handle(ListContractBuyers request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<BuyerChoice>>.Success(await db.Organisations.Where(o => db.Contracts.Any(c => c.OrganisationId == o.Id))
            .OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new BuyerChoice(o.Id, o.Name)).ToListAsync(cancellationToken));
}
