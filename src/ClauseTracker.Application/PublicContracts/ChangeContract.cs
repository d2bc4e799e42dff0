using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Changes the facts of a contract that was typed; those of a published one follow its publication.</summary>
[Requires(Permission.EditContracts)]
public sealed record ChangeContract(ContractId Contract, long Version, ContractInput Input) : ICommand<Nothing>;

internal sealed class ChangeContractValidator : AbstractValidator<ChangeContract>
{
    public ChangeContractValidator() => RuleFor(r => r.Input).SetValidator(new ContractInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeContractHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangeContract, Nothing>
{
    public Task<Result<Nothing>> Handle(ChangeContract request, CancellationToken cancellationToken) =>
        db.ChangeContractAsync(request.Contract, request.Version, async contract =>
        {
            var (facts, holders) = (request.Input.Facts(contract.Facts.Details), await db.HoldersAsync(request.Input.Holders, clock.GetUtcNow(), cancellationToken));
            if (facts.IsRefused || holders.IsRefused) return Result.Refuse([.. facts.Errors, .. holders.Errors]);
            return contract.ChangeTyped(facts.Value, holders.Value);
        }, cancellationToken);
}
