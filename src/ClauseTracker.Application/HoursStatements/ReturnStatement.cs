using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Sends a statement back to its author with a reason.</summary>
[Requires(Permission.ValidateStatements)]
public sealed record ReturnStatement(StatementId Statement, string Reason) : ICommand<Nothing>
{
    /// <summary>The version that its author read; another one is refused, since it says something else by now. Null to decide whatever it says.</summary>
    public long? Version { get; init; }
}

internal sealed class ReturnStatementHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ReturnStatement, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReturnStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.Statements.WholeAsync(request.Statement, cancellationToken);
        if (statement is null) return new SharedErrors.NotFound();
        if (request.Version is { } seen && seen != statement.Version) return new SharedErrors.ChangedMeanwhile();
        var closed = await db.ClosedMonthsAsync([statement.Month], cancellationToken);
        if (closed.Refusal(statement.OrganisationId, statement.Month) is { } refusal) return refusal;
        var returned = statement.Return(request.Reason, clock.GetUtcNow(), user.Id);
        if (returned.IsRefused) return Result<Nothing>.Refuse(returned.Errors);
        db.ReconcileSoon(statement.ClauseId, clock);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
