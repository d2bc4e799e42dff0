using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Says of a contract what published data do not: the day of its notice and the estimated value of the operation. Null forgets it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Version">The version that the author read: refused when somebody saved another one meanwhile.</param>
/// <param name="NoticeOn">The day of the notice, or of the consultation.</param>
/// <param name="EstimatedValue">In euros, excluding tax: all lots, tranches and renewals.</param>
[Requires(Permission.DeclareClauses)]
public sealed record SituateContract(ContractId Contract, long Version, DateOnly? NoticeOn, decimal? EstimatedValue) : ICommand<Nothing>;

internal sealed class SituateContractHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<SituateContract, Nothing>
{
    public async Task<Result<Nothing>> Handle(SituateContract request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.WholeAsync(request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        if (contract.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        Money? value = null;
        if (request.EstimatedValue is { } euros)
        {
            var read = Money.From(euros, nameof(request.EstimatedValue));
            if (read.IsRefused) return Result<Nothing>.Refuse(read.Errors);
            value = read.Value;
        }

        var refusals = DutyRules.SituationRefusals(contract, request.NoticeOn, value, clock.Today()).ToList();
        if (refusals.Count > 0) return Result<Nothing>.Refuse(refusals);
        contract.Situate(request.NoticeOn, value, contract.FrameworkAgreementId);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([contract.Id], cancellationToken);
        return new Nothing();
    }
}
