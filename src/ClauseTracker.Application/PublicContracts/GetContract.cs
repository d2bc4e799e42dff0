using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>A contract with what was published of it.</summary>
[Requires(Permission.ReadContracts)]
public sealed record GetContract(ContractId Contract) : IQuery<ContractSheet>;

/// <summary>What the page of a contract shows.</summary>
/// <param name="ReceivedRecord">The published record as received, or null.</param>
public sealed record ContractSheet(
    ContractId Id, ContractFamily Family, string Number, ContractSource Source, OrganisationId BuyerId, string Buyer, ContractFacts Facts, IReadOnlyList<SheetHolder> Holders, IReadOnlyList<FoundClause> Clauses, string? ReceivedRecord);

/// <summary>A holder, with the organisation when its identifier is a SIRET.</summary>
public sealed record SheetHolder(string IdentifierKind, string Identifier, OrganisationId? Organisation, string? Name);

internal sealed class GetContractHandler(IClauseTrackerDb db) : IQueryHandler<GetContract, ContractSheet>
{
    public async Task<Result<ContractSheet>> Handle(GetContract request, CancellationToken cancellationToken)
    {
        var found = await (from contract in db.Contracts.AsNoTracking().Include(c => c.Holders)
                           join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                           where contract.Id == request.Contract
                           select new { contract, buyer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return new SharedErrors.NotFound();
        var organisations = found.contract.Holders.Select(h => h.OrganisationId).Where(o => o is not null).Select(o => o!.Value).ToList();
        var names = await db.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var clauses = await db.Clauses.Where(c => c.ContractId == request.Contract).OrderBy(c => c.Part).Select(c => new FoundClause(c.Id, c.Part)).ToListAsync(cancellationToken);
        var record = await db.ReceivedRecords.Where(r => r.ContractId == request.Contract).Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
        var holders = found.contract.Holders.OrderBy(h => h.Number)
            .Select(h => new SheetHolder(h.IdentifierKind, h.Identifier, h.OrganisationId, h.OrganisationId is { } id ? names.GetValueOrDefault(id) : null)).ToList();
        return new ContractSheet(
            found.contract.Id, found.contract.Family, found.contract.Number, found.contract.Source, found.contract.OrganisationId, found.Name, found.contract.Facts, holders, clauses, record);
    }
}
