using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Adds a tranche to a contract, or changes the facts of one.</summary>
/// <param name="Amount">Euros, excluding tax, or null when unknown.</param>
/// <param name="Replaces">True to change the tranche of that number.</param>
[Requires(Permission.EditContracts)]
public sealed record PutTranche(ContractId Contract, long Version, int Number, string Title, TrancheKind Kind, decimal? Amount, bool Replaces = false) : ICommand<Nothing>;

internal sealed class PutTrancheValidator : AbstractValidator<PutTranche>
{
    public PutTrancheValidator()
    {
        RuleFor(t => t.Title).NotEmpty().MaximumLength(Lot.TitleLength);
        RuleFor(t => t.Kind).IsInEnum();
    }
}

internal sealed class PutTrancheHandler(IClauseTrackerDb db) : ICommandHandler<PutTranche, Nothing>
{
    public async Task<Result<Nothing>> Handle(PutTranche request, CancellationToken cancellationToken)
    {
        var amount = request.Amount is { } euros ? Money.From(euros, nameof(request.Amount)) : null;
        if (amount is { IsRefused: true }) return Result<Nothing>.Refuse(amount.Errors);
        return await db.ChangeContractAsync(
            request.Contract, request.Version,
            contract => Task.FromResult(contract.PutTranche(request.Number, request.Title, request.Kind, amount?.Value, request.Replaces)), cancellationToken);
    }
}

/// <summary>Removes a tranche that was not affirmed.</summary>
[Requires(Permission.EditContracts)]
public sealed record RemoveTranche(ContractId Contract, long Version, int Number) : ICommand<Nothing>;

internal sealed class RemoveTrancheHandler(IClauseTrackerDb db) : ICommandHandler<RemoveTranche, Nothing>
{
    public Task<Result<Nothing>> Handle(RemoveTranche request, CancellationToken cancellationToken) =>
        db.ChangeContractAsync(request.Contract, request.Version, contract => Task.FromResult(contract.RemoveTranche(request.Number)), cancellationToken);
}
