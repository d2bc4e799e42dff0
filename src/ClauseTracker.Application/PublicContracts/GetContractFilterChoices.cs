using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What the user may filter a list of contracts by.</summary>
[Requires(Permission.ReadContracts)]
public sealed record GetContractFilterChoices : IQuery<ContractFilterChoices>;

/// <summary>The choices: buyers with a contract, facilitators with a clause, years in which contracts were notified.</summary>
public sealed record ContractFilterChoices(IReadOnlyList<FilterBuyer> Buyers, IReadOnlyList<FilterFacilitator> Facilitators, IReadOnlyList<int> Years)
{
    /// <summary>The communes of the buyers, by name.</summary>
    public IReadOnlyList<string> Communes => [.. Buyers.Select(b => b.Commune).Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
}

/// <summary>A buyer to choose.</summary>
public sealed record FilterBuyer(OrganisationId Id, string Name, string? Commune);

/// <summary>A facilitator to choose.</summary>
public sealed record FilterFacilitator(UserId Id, string Name);

internal sealed class GetContractFilterChoicesHandler(IClauseTrackerDb db) : IQueryHandler<GetContractFilterChoices, ContractFilterChoices>
{
    private const int MostYears = 40;

    public async Task<Result<ContractFilterChoices>> Handle(GetContractFilterChoices request, CancellationToken cancellationToken)
    {
        var buyers = await db.Organisations.Where(o => o.Kind == OrganisationKind.Buyer && db.ContractListings.Any(l => l.OrganisationId == o.Id))
            .OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new FilterBuyer(o.Id, o.Name, o.Commune)).ToListAsync(cancellationToken);
        var facilitators = await db.People.Where(u => db.Clauses.Any(c => c.FacilitatorId == u.Id))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new FilterFacilitator(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        var notified = db.ContractTerms.Where(t => t.Term == ContractTerms.Any && t.NotifiedOn > ContractListing.NeverNotified);
        var first = await notified.OrderBy(t => t.NotifiedOn).Select(t => (DateOnly?)t.NotifiedOn).FirstOrDefaultAsync(cancellationToken);
        var last = await notified.OrderByDescending(t => t.NotifiedOn).Select(t => (DateOnly?)t.NotifiedOn).FirstOrDefaultAsync(cancellationToken);
        var years = first is null || last is null ? 0 : Math.Min(MostYears, last.Value.Year - first.Value.Year + 1);
        return new ContractFilterChoices(buyers, facilitators, [.. Enumerable.Range(0, years).Select(i => last!.Value.Year - i)]);
    }
}
