using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Clauses;

/// <summary>Changes the terms of a clause and, by lines of correction, what it owes.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Version">The version that the author read: refused when somebody saved another one meanwhile.</param>
/// <param name="Input">What it says from now on.</param>
[Requires(Permission.DeclareClauses)]
public sealed record ChangeClause(ClauseId Clause, long Version, ClauseInput Input) : ICommand<Nothing>;

internal sealed class ChangeClauseValidator : AbstractValidator<ChangeClause>
{
    public ChangeClauseValidator() => RuleFor(d => d.Input).SetValidator(new ClauseInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeClauseHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangeClause, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeClause request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.WholeAsync(request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        if (clause.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        if (!await db.KnowsFacilitatorAsync(request.Input.Facilitator, cancellationToken)) return new ClauseErrors.FacilitatorUnknown();
        if (await db.UnknownCriterionAsync(request.Input.Publics, clause.OrganisationId, nameof(ClauseInput.Publics), cancellationToken) is { } unknown) return unknown;
        var contract = await db.Contracts.WholeAsync(clause.ContractId, cancellationToken);
        var input = await db.CompletedAsync(request.Input, clock, cancellationToken);
        var (terms, obligation) = (input.Terms(), input.Obligation());
        if (contract is null || terms.IsRefused || obligation.IsRefused) return Result<Nothing>.Refuse([.. terms.Errors, .. obligation.Errors]);

        var changed = clause.ChangeTerms(terms.Value);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        var corrected = clause.ChangeObligation(obligation.Value, contract, clock.Today(), clock.GetUtcNow());
        if (corrected.IsRefused) return Result<Nothing>.Refuse(corrected.Errors);
        await db.PostponeStatementsAsync(clause, cancellationToken);
        db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([contract.Id], cancellationToken);
        return new Nothing();
    }
}
