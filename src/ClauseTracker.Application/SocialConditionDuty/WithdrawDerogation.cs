using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Withdraws the derogation of a contract; it stays in its history with the reason.</summary>
[Requires(Permission.DecideDerogations)]
public sealed record WithdrawDerogation(ContractId Contract, string Reason) : ICommand<Nothing>;

internal sealed class WithdrawDerogationHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawDerogation, Nothing>
{
    public async Task<Result<Nothing>> Handle(WithdrawDerogation request, CancellationToken cancellationToken)
    {
        if (!await db.Contracts.AnyAsync(c => c.Id == request.Contract, cancellationToken)) return new SharedErrors.NotFound();
        var derogation = await db.Derogations.OrderByDescending(d => d.Number).FirstOrDefaultAsync(d => d.ContractId == request.Contract, cancellationToken);
        if (derogation is null) return new DutyErrors.NotDerogated();
        var withdrawn = derogation.Withdraw(request.Reason, clock.GetUtcNow(), user.Id);
        if (withdrawn.IsRefused) return Result<Nothing>.Refuse(withdrawn.Errors);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([request.Contract], cancellationToken);
        return new Nothing();
    }
}
