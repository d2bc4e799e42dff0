using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Takes back a criterion that was recorded by mistake; what it made count is reconciled again. The audit keeps what it was and who took it back.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record WithdrawEligibility(BeneficiaryId Person, int Number) : ICommand<Nothing>;

internal sealed class WithdrawEligibilityHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<WithdrawEligibility, Nothing>
{
    public async Task<Result<Nothing>> Handle(WithdrawEligibility request, CancellationToken cancellationToken)
    {
        await db.ReconcileClausesOfAsync(request.Person, clock, cancellationToken);
        return await db.ChangePersonAsync(request.Person, person => person.Withdraw(request.Number), cancellationToken);
    }
}
