using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>The categories of eligible people: the national list and what the user's organisations added, with every version that was ever written.</summary>
/// <param name="On">The day; null is today.</param>
[Requires(Permission.ReadClauses)]
public sealed record ListEligibilityCategories(DateOnly? On = null) : IQuery<CategoryList>;

/// <summary>What is offered, and the history.</summary>
/// <param name="Offered">What may be established that day, the national list first.</param>
/// <param name="History">Every version, the newest of each code first.</param>
/// <param name="Owners">Buyers that may add their own, of those the user sees.</param>
public sealed record CategoryList(IReadOnlyList<EligibilityCategory> Offered, IReadOnlyList<EligibilityCategory> History, IReadOnlyList<CategoryOwner> Owners);

/// <summary>A buyer that may add categories.</summary>
public sealed record CategoryOwner(OrganisationId Id, string Name);

internal sealed class ListEligibilityCategoriesHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : IQueryHandler<ListEligibilityCategories, CategoryList>
{
    public async Task<Result<CategoryList>> Handle(ListEligibilityCategories request, CancellationToken cancellationToken)
    {
        var versions = await db.EligibilityCategories.AsNoTracking().OrderBy(c => c.Code).ThenByDescending(c => c.Number).ToListAsync(cancellationToken);
        var seen = versions.Where(c => c.OrganisationId is not { } owner || scope.Allows(owner)).ToList();
        IReadOnlyList<OrganisationId> owners = [.. seen.Select(c => c.OrganisationId).OfType<OrganisationId>().Distinct()];
        return new CategoryList(new EligibilityCategories(seen).Offered(owners, request.On ?? clock.Today()), seen, await BuyersAsync(cancellationToken));
    }

    private Task<List<CategoryOwner>> BuyersAsync(CancellationToken cancellation)
    {
        var buyers = db.Organisations.Where(o => o.Kind == OrganisationKind.Buyer && o.MergedIntoId == null);
        if (!scope.SeesAll) buyers = buyers.Where(o => scope.Organisations.Contains(o.Id));
        return buyers.OrderBy(o => o.Name).Select(o => new CategoryOwner(o.Id, o.Name)).ToListAsync(cancellation);
    }
}
