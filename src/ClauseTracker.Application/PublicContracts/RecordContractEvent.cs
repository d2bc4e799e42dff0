using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Records what happened to a contract; what its clauses owe follows. Gives the event's number.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Version">The version that the author read: refused when somebody recorded something meanwhile.</param>
/// <param name="Event">What happened.</param>
/// <param name="Proposal">The published modification that it accepts, or null.</param>
[Requires(Permission.EditContracts)]
public sealed record RecordContractEvent(ContractId Contract, long Version, ContractEventInput Event, ProposedAmendmentId? Proposal = null) : ICommand<int>;

internal sealed class RecordContractEventValidator : AbstractValidator<RecordContractEvent>
{
    public RecordContractEventValidator() => RuleFor(r => r.Event).SetValidator(new ContractEventInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class RecordContractEventHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RecordContractEvent, int>
{
    public async Task<Result<int>> Handle(RecordContractEvent request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var made = await PreparedEvent.OfAsync(db, request.Contract, request.Event, now, cancellationToken);
        if (!made.TryGet(out var prepared)) return Result<int>.Refuse(made.Errors);
        if (prepared.Contract.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var recorded = prepared.Record(user.Id, now);
        if (!recorded.TryGet(out var happened)) return Result<int>.Refuse(recorded.Errors);
        var accepted = await AcceptAsync(request, happened.Number, now, cancellationToken);
        if (accepted.IsRefused) return Result<int>.Refuse(accepted.Errors);
        foreach (var (clause, _) in prepared.Effects) db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return happened.Number;
    }

    private async Task<Result> AcceptAsync(RecordContractEvent request, int eventNumber, DateTimeOffset now, CancellationToken cancellation)
    {
        if (request.Proposal is not { } id) return Result.Success();
        var proposal = await db.ProposedAmendments.SingleOrDefaultAsync(p => p.Id == id && p.ContractId == request.Contract, cancellation);
        return proposal is null ? new SharedErrors.NotFound() : proposal.Accept(user.Id, now, eventNumber);
    }
}
