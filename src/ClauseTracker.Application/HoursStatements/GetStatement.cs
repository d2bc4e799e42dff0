using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>A statement with its lines, to be checked.</summary>
[Requires(Permission.ReadStatements)]
public sealed record GetStatement(StatementId Statement) : IQuery<StatementSheet>;

/// <summary>What the page of a statement shows.</summary>
/// <param name="NextToCheck">Another submitted statement, so that checking goes on with one key.</param>
public sealed record StatementSheet(
    StatementId Id, ClauseId ClauseId, OrganisationId EmployerId, string ContractNumber, string Employer, YearMonth Month, StatementStatus Status, bool IsCorrection, string? ReturnReason,
    IReadOnlyList<StatementSheetLine> Lines, StatementId? NextToCheck);

/// <summary>A line with the hours of the month before, which makes a jump visible.</summary>
public sealed record StatementSheetLine(string PersonReference, string JobTitle, Hours Hours, Hours? MonthBefore);

internal sealed class GetStatementHandler(IClauseTrackerDb db) : IQueryHandler<GetStatement, StatementSheet>
{
    public async Task<Result<StatementSheet>> Handle(GetStatement request, CancellationToken cancellationToken)
    {
        var head = await (from statement in db.Statements.AsNoTracking()
                          join clause in db.Clauses on statement.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on statement.EmployerId equals employer.Id
                          where statement.Id == request.Statement
                          select new { statement, contract.Number, employer.Name, Lines = statement.Lines.ToList() }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var ids = head.Lines.Select(l => l.PlacementId).ToList();
        var placements = await db.Placements.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var before = head.statement.Month.AddMonths(-1);
        var hoursBefore = await db.ReconciledLines.Where(l => ids.Contains(l.PlacementId) && l.Month == before).ToListAsync(cancellationToken);
        var next = await db.Statements.Where(s => s.Status == StatementStatus.Submitted && s.Id != request.Statement).OrderBy(s => s.Month).ThenBy(s => s.Id)
            .Select(s => s.Id).Take(1).ToListAsync(cancellationToken);
        var lines = head.Lines.Where(l => placements.ContainsKey(l.PlacementId)).Select(l => new StatementSheetLine(
            placements[l.PlacementId].BeneficiaryReference, placements[l.PlacementId].JobTitle, l.Hours, hoursBefore.Find(b => b.PlacementId == l.PlacementId)?.Hours))
            .OrderBy(l => l.PersonReference, StringComparer.Ordinal).ToList();
        var statementRow = head.statement;
        return new StatementSheet(
            statementRow.Id, statementRow.ClauseId, statementRow.EmployerId, head.Number, head.Name, statementRow.Month, statementRow.Status, statementRow.CorrectsId is not null,
            statementRow.ReturnReason, lines, next.Count > 0 ? next[0] : null);
    }
}
