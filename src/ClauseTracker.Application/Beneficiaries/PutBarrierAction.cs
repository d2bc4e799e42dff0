using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Writes what is done to lift a barrier, who does it and what comes of it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Barrier">The barrier.</param>
/// <param name="Number">The action that changes, or null for a new one.</param>
[Requires(Permission.EditBeneficiaries)]
public sealed record PutBarrierAction(BeneficiaryId Person, int Barrier, int? Number) : ICommand<Nothing>
{
    public string What { get; init; } = string.Empty;

    public string? CarriedBy { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public string? Outcome { get; init; }

    public override string ToString() => nameof(PutBarrierAction);
}

internal sealed class PutBarrierActionValidator : AbstractValidator<PutBarrierAction>
{
    public PutBarrierActionValidator()
    {
        RuleFor(a => a.What).NotEmpty().MaximumLength(BarrierAction.TextLength);
        RuleFor(a => a.CarriedBy).MaximumLength(BarrierAction.TextLength);
        RuleFor(a => a.Outcome).MaximumLength(BarrierAction.TextLength);
        RuleFor(a => a.From).NotEmpty();
    }
}

internal sealed class PutBarrierActionHandler(IClauseTrackerDb db) : ICommandHandler<PutBarrierAction, Nothing>
{
    public Task<Result<Nothing>> Handle(PutBarrierAction request, CancellationToken cancellationToken)
    {
        var facts = new BarrierActionFacts(request.What, request.CarriedBy, request.From, request.Until, request.Outcome);
        return db.ChangePersonAsync(request.Person, person => person.PutBarrierAction(request.Barrier, request.Number, facts), cancellationToken);
    }
}
