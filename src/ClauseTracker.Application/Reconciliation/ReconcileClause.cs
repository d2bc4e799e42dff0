using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reconciliation;

/// <summary>Reconciles one clause and writes how it stands. The messages that asked for it go in the same transaction, so the effect is had once.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Claim">The claim whose messages are done with it.</param>
[Requires(Permission.OperateInstance)]
public sealed record ReconcileClause(ClauseId Clause, Guid Claim) : ICommand<Nothing>;

internal sealed class ReconcileClauseHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ReconcileClause, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReconcileClause request, CancellationToken cancellationToken)
    {
        await db.Outbox.Where(m => m.ClauseId == request.Clause && m.ClaimedBy == request.Claim).ExecuteDeleteAsync(cancellationToken);
        var input = await db.ReconciliationInputAsync(request.Clause, clock.Today(), cancellationToken);
        if (input is null) return new Nothing();
        var reconciled = Reconciler.Reconcile(input);
        await db.ReconciledLines.Where(l => l.ClauseId == request.Clause).ExecuteDeleteAsync(cancellationToken);
        await db.Standings.Where(s => s.ClauseId == request.Clause).ExecuteDeleteAsync(cancellationToken);
        await db.BulkInsertAsync(reconciled.Lines.Select(l => RowOf(l, input.Clause)), cancellationToken);
        await db.BulkInsertAsync([RowOf(reconciled.Standing, input)], cancellationToken);
        await db.RefreshStandingAsync(input.Clause.ContractId, cancellationToken);
        return new Nothing();
    }

    private static ReconciledLine RowOf(ExplainedLine line, InsertionClause clause) => new()
    {
        StatementId = line.StatementId, PlacementId = line.PlacementId, ClauseId = clause.Id, OrganisationId = clause.OrganisationId,
        Month = line.Month, Hours = line.Hours, Reason = line.Reason,
    };

    private ClauseStanding RowOf(Standing standing, ReconciliationInput input) => new()
    {
        ClauseId = input.Clause.Id, OrganisationId = input.Clause.OrganisationId, Owed = standing.Owed, Counted = standing.Counted,
        Pending = standing.Pending, NotCounted = standing.NotCounted, Elapsed = new Percentage((int)(standing.ElapsedShare * 10_000m)),
        Status = standing.Status, ActionsOwed = standing.ActionsOwed, ActionsDone = standing.ActionsDone, AsOf = input.AsOf, ReconciledAt = clock.GetUtcNow(),
    };
}

/// <summary>Reads all that decides how a clause stands.</summary>
internal static class ReconciliationLoading
{
    public static async Task<ReconciliationInput?> ReconciliationInputAsync(this IClauseTrackerDb db, ClauseId id, DateOnly asOf, CancellationToken cancellation)
    {
        var clause = await db.Clauses.WholeAsync(id, cancellation);
        if (clause is null) return null;
        var rules = await db.CountingRuleSets.SingleAsync(r => r.Id == clause.CountingRuleSetId, cancellation);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => s.ClauseId == id).ToListAsync(cancellation);
        var placements = await db.Placements.AsNoTracking().Where(p => p.ClauseId == id).ToListAsync(cancellation);
        var ofClause = db.Placements.Where(p => p.ClauseId == id).Select(p => p.BeneficiaryId);
        var people = await db.Beneficiaries.Where(b => ofClause.Contains(b.Id))
            .Select(b => new { b.Id, Eligibilities = b.Eligibilities.ToList() }).ToDictionaryAsync(b => b.Id, b => b.Eligibilities, cancellation);
        var first = await db.Placements.Where(p => ofClause.Contains(p.BeneficiaryId)).GroupBy(p => p.BeneficiaryId)
            .Select(g => new { g.Key, StartsOn = g.Min(p => p.StartsOn) }).ToDictionaryAsync(g => g.Key, g => g.StartsOn, cancellation);
        var placed = placements.Select(p => new PlacedPerson(p, people.GetValueOrDefault(p.BeneficiaryId) ?? [], first[p.BeneficiaryId])).ToList();
        var actions = await db.CompletedActions.AsNoTracking().Where(a => a.ClauseId == id).ToListAsync(cancellation);
        return new ReconciliationInput(clause, rules, placed, statements, asOf) { Actions = actions };
    }
}
