using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Cancels the last event of a contract: it stays in the history with the reason, and lines of correction take back what it brought.</summary>
[Requires(Permission.EditContracts)]
public sealed record CancelContractEvent(ContractId Contract, long Version, int Number, string Reason) : ICommand<Nothing>;

internal sealed class CancelContractEventValidator : AbstractValidator<CancelContractEvent>
{
    public CancelContractEventValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ContractEvent.NoteLength);
}

internal sealed class CancelContractEventHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<CancelContractEvent, Nothing>
{
    public async Task<Result<Nothing>> Handle(CancelContractEvent request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.WholeAsync(request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        if (contract.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var now = clock.GetUtcNow();
        var cancelled = contract.CancelEvent(request.Number, request.Reason, now);
        if (cancelled.IsRefused) return Result<Nothing>.Refuse(cancelled.Errors);
        foreach (var clause in await db.Clauses.OfContractAsync(contract.Id, cancellationToken))
        {
            var undone = clause.Unfollow(request.Number, now);
            if (undone.IsRefused) return Result<Nothing>.Refuse(undone.Errors);
            db.ReconcileSoon(clause.Id, clock);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
