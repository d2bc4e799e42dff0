using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Declares the insertion clause of a contract, or of one of its lots. Declaring it twice is refused; the first one stands. The author's draft of it goes.</summary>
[Requires(Permission.DeclareClauses)]
public sealed record DeclareClause(ContractId Contract, ClauseInput Clause) : ICommand<ClauseId>;

internal sealed class DeclareClauseValidator : AbstractValidator<DeclareClause>
{
    public DeclareClauseValidator() => RuleFor(d => d.Clause).SetValidator(new ClauseInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class DeclareClauseHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclareClause, ClauseId>
{
    public async Task<Result<ClauseId>> Handle(DeclareClause request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.WholeAsync(request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var part = ContractPart.Lot(request.Clause.Lot);
        var declaredParts = await db.Clauses.Where(c => c.ContractId == contract.Id).Select(c => c.Part).ToListAsync(cancellationToken);
        if (InsertionClause.PartTaken(part, declaredParts) is { } taken) return taken;
        if (!await db.KnowsFacilitatorAsync(request.Clause.Facilitator, cancellationToken)) return new ClauseErrors.FacilitatorUnknown();
        if (await db.UnknownCriterionAsync(request.Clause.Publics, contract.OrganisationId, nameof(ClauseInput.Publics), cancellationToken) is { } unknown) return unknown;
        var rules = request.Clause.Rules ?? CountingRuleSet.Default.Id;
        if (!await db.CountingRuleSets.AnyAsync(r => r.Id == rules, cancellationToken)) return new ClauseErrors.RulesUnknown();
        var input = await db.CompletedAsync(request.Clause, clock, cancellationToken);
        var (terms, obligation) = (input.Terms(), input.Obligation());
        if (terms.IsRefused || obligation.IsRefused) return Result<ClauseId>.Refuse([.. terms.Errors, .. obligation.Errors]);

        var now = clock.GetUtcNow();
        var declared = InsertionClause.Declare(EntityId.New<ClauseId>(now), contract, part, terms.Value, obligation.Value, rules, now);
        if (!declared.TryGet(out var clause)) return Result<ClauseId>.Refuse(declared.Errors);
        db.Clauses.Add(clause);
        db.ClauseDrafts.RemoveRange(await db.ClauseDrafts.Where(d => d.ContractId == contract.Id && d.Part == part && d.AuthorId == user.Id).ToListAsync(cancellationToken));
        db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([contract.Id], cancellationToken);
        return clause.Id;
    }
}

/// <summary>Who may follow a clause.</summary>
internal static class Facilitators
{
    /// <summary>True for nobody, and for somebody who is a facilitator somewhere.</summary>
    public static async Task<bool> KnowsFacilitatorAsync(this IClauseTrackerDb db, UserId? user, CancellationToken cancellation) =>
        user is null || await db.People.AnyAsync(u => u.Id == user && u.Memberships.Any(m => m.Role == Role.Facilitator), cancellation);
}
