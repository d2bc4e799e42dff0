using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What an event would do to each clause of a contract, without recording it. Refused as the recording would be.</summary>
[Requires(Permission.EditContracts)]
public sealed record PreviewContractEvent(ContractId Contract, ContractEventInput Event) : IQuery<ContractEventPreview>;

/// <summary>The effect, clause by clause.</summary>
public sealed record ContractEventPreview(IReadOnlyList<ClauseEffectPreview> Clauses);

/// <summary>What a clause would owe.</summary>
/// <param name="Lot">The lot it is written on; 0 is the whole contract.</param>
/// <param name="HoursBefore">Owed in all before, whatever the day.</param>
/// <param name="Hours">Added, or taken away.</param>
/// <param name="Actions">Actions added, or taken away.</param>
/// <param name="Calculations">What gave the hours, in words.</param>
/// <param name="PeriodBefore">Its period before.</param>
/// <param name="Period">Its period from then on.</param>
public sealed record ClauseEffectPreview(
    ClauseId Clause, int Lot, ClauseKind Kind, Hours HoursBefore, Hours Hours, int ActionsBefore, int Actions, IReadOnlyList<string> Calculations, DateRange PeriodBefore, DateRange Period)
{
    public Hours HoursAfter => HoursBefore + Hours;

    public bool Moves => Hours != Hours.Zero || Actions != 0 || Period != PeriodBefore;
}

internal sealed class PreviewContractEventValidator : AbstractValidator<PreviewContractEvent>
{
    public PreviewContractEventValidator() => RuleFor(r => r.Event).SetValidator(new ContractEventInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class PreviewContractEventHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<PreviewContractEvent, ContractEventPreview>
{
    public async Task<Result<ContractEventPreview>> Handle(PreviewContractEvent request, CancellationToken cancellationToken)
    {
        var made = await PreparedEvent.OfAsync(db, request.Contract, request.Event, clock.GetUtcNow(), cancellationToken);
        if (!made.TryGet(out var prepared)) return Result<ContractEventPreview>.Refuse(made.Errors);
        var preview = new ContractEventPreview([.. prepared.Effects.Select(e => PreviewOf(e.Clause, e.Effect))]);
        // Recorded on what was read only: nothing is saved, and what the recording would refuse is refused here.
        var recorded = prepared.Record(user.Id, clock.GetUtcNow());
        db.Forget();
        return recorded.IsRefused ? Result<ContractEventPreview>.Refuse(recorded.Errors) : preview;
    }

    private static ClauseEffectPreview PreviewOf(InsertionClause clause, ClauseEffect effect) => new(
        clause.Id, clause.Part.LotNumber, clause.Kind, clause.TotalOwed(), effect.Hours, clause.Commitments.Sum(l => l.Actions), effect.Actions,
        [.. effect.Lines.Where(l => l.Calculation is not null).Select(l => CalculationWording.Explain(l.Calculation!))], clause.Period, effect.Period ?? clause.Period);
}
