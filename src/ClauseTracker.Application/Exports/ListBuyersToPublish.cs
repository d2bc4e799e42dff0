using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Exports;

/// <summary>The buyers with a contract that the user may publish, by name.</summary>
[Requires(Permission.ExportOpenData)]
public sealed record ListBuyersToPublish : IQuery<IReadOnlyList<BuyerToPublish>>;

/// <summary>A buyer to choose.</summary>
public sealed record BuyerToPublish(string Siret, string Name);

internal sealed class ListBuyersToPublishHandler(IClauseTrackerDb db) : IQueryHandler<ListBuyersToPublish, IReadOnlyList<BuyerToPublish>>
{
    public async Task<Result<IReadOnlyList<BuyerToPublish>>> Handle(ListBuyersToPublish request, CancellationToken cancellationToken)
    {
        var buyers = await db.Organisations.Where(o => o.Siret != null && db.Contracts.Any(c => c.OrganisationId == o.Id))
            .OrderBy(o => o.Name).Select(o => new { o.Siret, o.Name }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<BuyerToPublish>>.Success([.. buyers.Select(b => new BuyerToPublish(b.Siret!.Value.Digits, b.Name))]);
    }
}
