using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>The contract with that number, as people name it. Refused when there is none, and when there are several.</summary>
/// <param name="Number">The buyer's own number.</param>
/// <param name="BuyerSiret">Whose, or null when the number is enough.</param>
/// <param name="Family">Market or concession, or null when the number is enough.</param>
[Requires(Permission.ReadContracts)]
public sealed record FindContract(string Number, string? BuyerSiret = null, ContractFamily? Family = null) : IQuery<FoundContract>;

/// <summary>A contract found by its number.</summary>
/// <param name="Clauses">Its insertion clauses, in the order of their lots; one at most is on the whole contract.</param>
public sealed record FoundContract(ContractId Id, string Number, ContractFamily Family, string Buyer, IReadOnlyList<FoundClause> Clauses)
{
    /// <summary>The clause of that lot, or the only clause; refused when there is none, and when the lot must be said.</summary>
    [return: DoNotIgnore]
    public Result<ClauseId> ClauseOf(int? lot)
    {
        var candidates = Clauses.Where(c => lot is null || c.Part == ContractPart.Lot(lot.Value)).ToList();
        return candidates.Count switch
        {
            0 => new ContractErrors.NoClause(Number),
            1 => candidates[0].Id,
            _ => new ContractErrors.LotNeeded(Number),
        };
    }
}

/// <summary>A clause of a contract, with the part it is written on.</summary>
public sealed record FoundClause(ClauseId Id, ContractPart Part);

internal sealed class FindContractHandler(IClauseTrackerDb db) : IQueryHandler<FindContract, FoundContract>
{
    public async Task<Result<FoundContract>> Handle(FindContract request, CancellationToken cancellationToken)
    {
        var number = request.Number.Trim();
        var contracts = db.Contracts.AsNoTracking().Where(c => c.Number == number);
        if (request.Family is { } family) contracts = contracts.Where(c => c.Family == family);
        var rows = from contract in contracts
                   join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                   select new { contract.Id, contract.Number, contract.Family, Buyer = buyer.Id, buyer.Name };
        if (!string.IsNullOrWhiteSpace(request.BuyerSiret))
        {
            var read = Siret.From(request.BuyerSiret, nameof(request.BuyerSiret));
            if (!read.TryGet(out var siret)) return Result<FoundContract>.Refuse(read.Errors);
            var meant = await db.Organisations.BySiretAsync(siret, cancellationToken);
            if (meant is null) return new ContractErrors.UnknownNumber(number);
            rows = rows.Where(r => r.Buyer == meant.Id);
        }

        var found = await rows.Take(2).ToListAsync(cancellationToken);
        if (found.Count == 0) return new ContractErrors.UnknownNumber(number);
        if (found.Count > 1) return new ContractErrors.AmbiguousNumber(number);
        var only = found[0];
        var clauses = await db.Clauses.Where(c => c.ContractId == only.Id).OrderBy(c => c.Part).Select(c => new FoundClause(c.Id, c.Part)).ToListAsync(cancellationToken);
        return new FoundContract(only.Id, only.Number, only.Family, only.Name, clauses);
    }
}
