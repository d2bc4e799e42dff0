using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What changes of a contract's parts share: load the whole, check the version that the author read, change, save.</summary>
internal static class ContractEditing
{
    [return: DoNotIgnore]
    public static async Task<Result<Nothing>> ChangeContractAsync(
        this IClauseTrackerDb db, ContractId id, long version, Func<PublicContract, Task<Result>> change, CancellationToken cancellation)
    {
        var contract = await db.Contracts.WholeAsync(id, cancellation);
        if (contract is null) return new SharedErrors.NotFound();
        if (contract.Version != version) return new SharedErrors.ChangedMeanwhile();
        var changed = await change(contract);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellation);
        await db.RefreshDutyAsync([contract.Id], cancellation);
        return new Nothing();
    }
}
