using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>What a company did instead of hours, or beside them, held against what it owes by today.</summary>
[Requires(Permission.ReadClauses)]
public sealed record ListCompletedActions(ClauseId Clause) : IQuery<CompletedActionList>;

/// <summary>The actions of a clause, the last one first, withdrawn ones included.</summary>
/// <param name="Owed">Actions owed by today.</param>
public sealed record CompletedActionList(int Owed, IReadOnlyList<ActionRow> Rows)
{
    /// <summary>Those that count.</summary>
    public int Done => Rows.Count(r => r.WithdrawReason is null);
}

/// <summary>An action in the list.</summary>
public sealed record ActionRow(CompletedActionId Id, ActionKind Kind, DateOnly DoneOn, string? Note, string? RecordedBy, string? WithdrawReason);

internal sealed class ListCompletedActionsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListCompletedActions, CompletedActionList>
{
    public async Task<Result<CompletedActionList>> Handle(ListCompletedActions request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.AsNoTracking().Include(c => c.Commitments).SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var rows = await db.CompletedActions.AsNoTracking().Where(a => a.ClauseId == request.Clause).OrderByDescending(a => a.DoneOn).ThenByDescending(a => a.Id)
            .Select(a => new ActionRow(a.Id, a.Kind, a.DoneOn, a.Note, db.People.Where(u => u.Id == a.RecordedBy).Select(u => u.DisplayName).FirstOrDefault(), a.WithdrawReason))
            .ToListAsync(cancellationToken);
        return new CompletedActionList(clause.Ledger.ActionsOwedOn(clock.Today()), rows);
    }
}
