using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Records the buyer's decision that a contract does without a social condition.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Code">Which reason of the law.</param>
/// <param name="Justification">Why it holds for this contract.</param>
/// <param name="DecidedBy">Who signs for it: name and function.</param>
/// <param name="DecidedOn">The day of the decision.</param>
[Requires(Permission.DecideDerogations)]
public sealed record DecideDerogation(ContractId Contract, DerogationCode Code, string Justification, string DecidedBy, DateOnly DecidedOn) : ICommand<DerogationId>
{
    public override string ToString() => nameof(DecideDerogation);
}

internal sealed class DecideDerogationValidator : AbstractValidator<DecideDerogation>
{
    public DecideDerogationValidator() => RuleFor(d => d.Code).IsInEnum();
}

internal sealed class DecideDerogationHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DecideDerogation, DerogationId>
{
    public async Task<Result<DerogationId>> Handle(DecideDerogation request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.WholeAsync(request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var before = await db.Derogations.Where(d => d.ContractId == request.Contract).ToListAsync(cancellationToken);
        var found = (await db.DutyCasesAsync([contract.Id], cancellationToken)).Single();
        var assessment = found.Assess(await db.ThresholdsAsync(cancellationToken));

        var now = clock.GetUtcNow();
        var decision = new DerogationDecision(request.Code, request.Justification, request.DecidedBy, request.DecidedOn);
        var decided = SocialConditionDerogation.Decide(EntityId.New<DerogationId>(now), contract, assessment, before, decision, DutyLaw.Current, clock.Today(), now, user.Id);
        if (!decided.TryGet(out var derogation)) return Result<DerogationId>.Refuse(decided.Errors);
        db.Derogations.Add(derogation);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([contract.Id], cancellationToken);
        return derogation.Id;
    }
}
