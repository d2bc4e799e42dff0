using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Says from when to when a person takes part in a PLIE; nothing when they do not.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record JoinPlie(BeneficiaryId Person, DateOnly? PlieFrom, DateOnly? PlieUntil) : ICommand<Nothing>;

internal sealed class JoinPlieHandler(IClauseTrackerDb db) : ICommandHandler<JoinPlie, Nothing>
{
    public Task<Result<Nothing>> Handle(JoinPlie request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.JoinPlie(request.PlieFrom, request.PlieUntil), cancellationToken);
}
