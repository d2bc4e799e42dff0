using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Chooses the criterion that a person is counted under, among those that were verified.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record ChooseMainEligibility(BeneficiaryId Person, int Number) : ICommand<Nothing>;

internal sealed class ChooseMainEligibilityHandler(IClauseTrackerDb db) : ICommandHandler<ChooseMainEligibility, Nothing>
{
    public Task<Result<Nothing>> Handle(ChooseMainEligibility request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.ChooseMain(request.Number), cancellationToken);
}
