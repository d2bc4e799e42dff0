using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Records what somebody who left does, at the end or after 3, 6 or 12 months; takes the place of what was recorded of that moment.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record RecordExit(BeneficiaryId Person, ExitMoment Moment, ExitStatus Status) : ICommand<Nothing>;

internal sealed class RecordExitValidator : AbstractValidator<RecordExit>
{
    public RecordExitValidator()
    {
        RuleFor(e => e.Moment).IsInEnum();
        RuleFor(e => e.Status).IsInEnum();
    }
}

internal sealed class RecordExitHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RecordExit, Nothing>
{
    public Task<Result<Nothing>> Handle(RecordExit request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.RecordExit(request.Moment, request.Status, clock.Today()), cancellationToken);
}
