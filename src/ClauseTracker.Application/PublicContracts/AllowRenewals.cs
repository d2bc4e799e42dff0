using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Says how often and for how long a contract may be renewed; nought and nought is never.</summary>
[Requires(Permission.EditContracts)]
public sealed record AllowRenewals(ContractId Contract, long Version, int MostRenewals, int RenewalMonths) : ICommand<Nothing>;

internal sealed class AllowRenewalsHandler(IClauseTrackerDb db) : ICommandHandler<AllowRenewals, Nothing>
{
    public Task<Result<Nothing>> Handle(AllowRenewals request, CancellationToken cancellationToken) => db.ChangeContractAsync(
        request.Contract, request.Version,
        contract => Task.FromResult(contract.AllowRenewals(new RenewalTerms(request.MostRenewals, request.RenewalMonths))), cancellationToken);
}
