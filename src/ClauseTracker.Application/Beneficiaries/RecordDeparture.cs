using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Says the day a person left the pathway; null when they have not, after all, and what was recorded of the exit goes.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record RecordDeparture(BeneficiaryId Person, DateOnly? LeftOn) : ICommand<Nothing>;

internal sealed class RecordDepartureHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RecordDeparture, Nothing>
{
    public Task<Result<Nothing>> Handle(RecordDeparture request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.Leave(request.LeftOn, clock.Today()), cancellationToken);
}
