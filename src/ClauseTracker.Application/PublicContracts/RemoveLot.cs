using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Removes a lot that carries nothing.</summary>
[Requires(Permission.EditContracts)]
public sealed record RemoveLot(ContractId Contract, long Version, int Number) : ICommand<Nothing>;

internal sealed class RemoveLotHandler(IClauseTrackerDb db) : ICommandHandler<RemoveLot, Nothing>
{
    public Task<Result<Nothing>> Handle(RemoveLot request, CancellationToken cancellationToken) =>
        db.ChangeContractAsync(request.Contract, request.Version, async contract =>
        {
            var part = ContractPart.Lot(request.Number);
            var carries = await db.Clauses.AnyAsync(c => c.ContractId == contract.Id && c.Part == part, cancellationToken);
            return contract.RemoveLot(request.Number, carries);
        }, cancellationToken);
}
