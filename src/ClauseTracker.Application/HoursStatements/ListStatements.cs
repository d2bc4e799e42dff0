using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Statements, the latest month first.</summary>
/// <param name="Status">One status, or null for all.</param>
/// <param name="Month">One month, or null for all.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadStatements)]
public sealed record ListStatements(StatementStatus? Status = null, YearMonth? Month = null, int Page = 1) : IQuery<StatementList>;

/// <summary>One page of statements.</summary>
public sealed record StatementList(IReadOnlyList<StatementRow> Rows, int Total, int Page, int PageSize);

/// <summary>A statement in a list.</summary>
public sealed record StatementRow(StatementId Id, string ContractNumber, string Subject, string Employer, YearMonth Month, StatementStatus Status, bool IsCorrection, Hours Hours);

internal sealed class ListStatementsHandler(IClauseTrackerDb db) : IQueryHandler<ListStatements, StatementList>
{
    private const int PageSize = 50;

    public async Task<Result<StatementList>> Handle(ListStatements request, CancellationToken cancellationToken)
    {
        var statements = db.Statements.AsNoTracking();
        if (request.Status is { } status) statements = statements.Where(s => s.Status == status);
        if (request.Month is { } month) statements = statements.Where(s => s.Month == month);
        var total = await statements.CountAsync(cancellationToken);
        var page = await (from statement in statements
                          join clause in db.Clauses on statement.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on statement.EmployerId equals employer.Id
                          orderby statement.Month descending, statement.Id descending
                          select new { statement, contract.Number, contract.Facts.Subject, employer.Name, Lines = statement.Lines.ToList() })
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var rows = page.Select(p => new StatementRow(
            p.statement.Id, p.Number, p.Subject, p.Name, p.statement.Month, p.statement.Status, p.statement.CorrectsId is not null, p.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours)));
        return new StatementList([.. rows], total, Math.Max(1, request.Page), PageSize);
    }
}
