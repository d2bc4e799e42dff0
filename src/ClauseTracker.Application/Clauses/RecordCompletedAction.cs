using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Records an action that the company carried out and the facilitator accepted.</summary>
[Requires(Permission.ValidateStatements)]
public sealed record RecordCompletedAction(ClauseId Clause, ActionKind Kind, DateOnly DoneOn, string? Note = null) : ICommand<CompletedActionId>;

internal sealed class RecordCompletedActionValidator : AbstractValidator<RecordCompletedAction>
{
    public RecordCompletedActionValidator()
    {
        RuleFor(a => a.Kind).IsInEnum();
        RuleFor(a => a.DoneOn).NotEmpty();
        RuleFor(a => a.Note).MaximumLength(CompletedAction.NoteLength);
    }
}

internal sealed class RecordCompletedActionHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RecordCompletedAction, CompletedActionId>
{
    public async Task<Result<CompletedActionId>> Handle(RecordCompletedAction request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var now = clock.GetUtcNow();
        var recorded = CompletedAction.Record(EntityId.New<CompletedActionId>(now), clause, request.Kind, request.DoneOn, request.Note, clock.Today(), now, user.Id);
        if (!recorded.TryGet(out var action)) return Result<CompletedActionId>.Refuse(recorded.Errors);
        db.CompletedActions.Add(action);
        await db.SaveChangesAsync(cancellationToken);
        return action.Id;
    }
}
