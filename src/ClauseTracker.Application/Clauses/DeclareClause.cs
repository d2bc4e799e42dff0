using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Declares the insertion clause of a contract. Declaring it twice is refused; the first one stands.</summary>
[Requires(Permission.DeclareClauses)]
public sealed record DeclareClause(ContractId Contract, ClauseInput Clause) : ICommand<ClauseId>;

internal sealed class DeclareClauseValidator : AbstractValidator<DeclareClause>
{
    public DeclareClauseValidator() => RuleFor(d => d.Clause).SetValidator(new ClauseInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class DeclareClauseHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<DeclareClause, ClauseId>
{
    public async Task<Result<ClauseId>> Handle(DeclareClause request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        if (await db.Clauses.AnyAsync(c => c.ContractId == contract.Id, cancellationToken)) return new ClauseErrors.AlreadyDeclared();
        if (!await db.KnowsFacilitatorAsync(request.Clause.Facilitator, cancellationToken)) return new ClauseErrors.FacilitatorUnknown();
        var owed = request.Clause.Owed();
        if (!owed.TryGet(out var hours)) return Result<ClauseId>.Refuse(owed.Errors);

        var now = clock.GetUtcNow();
        var declared = InsertionClause.Declare(
            EntityId.New<ClauseId>(now), contract, request.Clause.Terms, hours.Owed, hours.Calculation, CountingRuleSet.Default.Id, now);
        if (!declared.TryGet(out var clause)) return Result<ClauseId>.Refuse(declared.Errors);
        db.Clauses.Add(clause);
        db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
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
