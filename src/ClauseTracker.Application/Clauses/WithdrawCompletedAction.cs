using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Takes back an action that was recorded by mistake; it stays in the list with the reason.</summary>
[Requires(Permission.ValidateStatements)]
public sealed record WithdrawCompletedAction(CompletedActionId Action, string Reason) : ICommand<Nothing>;

internal sealed class WithdrawCompletedActionValidator : AbstractValidator<WithdrawCompletedAction>
{
    public WithdrawCompletedActionValidator() => RuleFor(a => a.Reason).NotEmpty().MaximumLength(CompletedAction.NoteLength);
}

internal sealed class WithdrawCompletedActionHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<WithdrawCompletedAction, Nothing>
{
    public async Task<Result<Nothing>> Handle(WithdrawCompletedAction request, CancellationToken cancellationToken)
    {
        var action = await db.CompletedActions.SingleOrDefaultAsync(a => a.Id == request.Action, cancellationToken);
        if (action is null) return new SharedErrors.NotFound();
        var withdrawn = action.Withdraw(request.Reason, clock.GetUtcNow());
        if (withdrawn.IsRefused) return Result<Nothing>.Refuse(withdrawn.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
