using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Accepts a statement, for good.</summary>
[Requires(Permission.ValidateStatements)]
public sealed record ValidateStatement(StatementId Statement) : ICommand<Nothing>
{
    /// <summary>The version that its author read; another one is refused, since it says something else by now. Null to decide whatever it says.</summary>
    public long? Version { get; init; }
}

internal sealed class ValidateStatementHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ValidateStatement, Nothing>
{
    public async Task<Result<Nothing>> Handle(ValidateStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.Statements.WholeAsync(request.Statement, cancellationToken);
        if (statement is null) return new SharedErrors.NotFound();
        if (request.Version is { } seen && seen != statement.Version) return new SharedErrors.ChangedMeanwhile();
        var closed = await db.ClosedMonthsAsync([statement.Month], cancellationToken);
        if (closed.Refusal(statement.OrganisationId, statement.Month) is { } refusal) return refusal;
        var validated = statement.Validate(clock.GetUtcNow(), user.Id);
        if (validated.IsRefused) return Result<Nothing>.Refuse(validated.Errors);
        db.ReconcileSoon(statement.ClauseId, clock);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
