using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Notes what keeps a person from a job.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record NoteBarrier(BeneficiaryId Person, BarrierKind Kind, DateOnly NotedOn) : ICommand<Nothing>
{
    public override string ToString() => nameof(NoteBarrier);
}

internal sealed class NoteBarrierValidator : AbstractValidator<NoteBarrier>
{
    public NoteBarrierValidator()
    {
        RuleFor(b => b.Kind).IsInEnum();
        RuleFor(b => b.NotedOn).NotEmpty();
    }
}

internal sealed class NoteBarrierHandler(IClauseTrackerDb db) : ICommandHandler<NoteBarrier, Nothing>
{
    public Task<Result<Nothing>> Handle(NoteBarrier request, CancellationToken cancellationToken) =>
        db.ChangePersonAsync(request.Person, person => person.NoteBarrier(request.Kind, request.NotedOn), cancellationToken);
}
