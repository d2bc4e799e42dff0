using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Declares the month of one employer as its cells stand, after they were written one by one.</summary>
/// <param name="SeenTotal">What the author saw as the sum of the hours: another sum means that somebody else typed since.</param>
[Requires(Permission.EnterStatements)]
public sealed record DeclareMonth(ClauseId Clause, OrganisationId Employer, YearMonth Month, Hours SeenTotal) : ICommand<StatementId>;

internal sealed class DeclareMonthHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclareMonth, StatementId>
{
    public async Task<Result<StatementId>> Handle(DeclareMonth request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var how = await db.DeclaringAsync([request.Month], user, clock, cancellationToken);
        if (how.Refusal(clause, request.Month) is { } refusal) return refusal;
        var ofMonth = await db.Statements.Include(s => s.Lines)
            .Where(s => s.ClauseId == clause.Id && s.EmployerId == request.Employer && s.Month == request.Month).ToListAsync(cancellationToken);
        if (StatementWriting.Latest(ofMonth) is not { } statement) return new StatementErrors.NothingSaid();
        if (statement.Total != request.SeenTotal) return new CellErrors.TotalChanged(statement.Total, request.SeenTotal);
        if (statement.Status is StatementStatus.Submitted or StatementStatus.Validated) return statement.Id;
        var submitted = statement.Submit(how.Now, how.Origin, how.By);
        if (submitted.IsRefused) return Result<StatementId>.Refuse(submitted.Errors);
        db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return statement.Id;
    }
}
