using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Says the day that a barrier was lifted; null when it was not, after all.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record LiftBarrier(BeneficiaryId Person, int Number, DateOnly? LiftedOn) : ICommand<Nothing>;

internal sealed class LiftBarrierHandler(IClauseTrackerDb db) : ICommandHandler<LiftBarrier, Nothing>
{
    public Task<Result<Nothing>> Handle(LiftBarrier request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.LiftBarrier(request.Number, request.LiftedOn), cancellationToken);
}
