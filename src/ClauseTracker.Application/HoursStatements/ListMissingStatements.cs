using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>The employers and clauses with somebody placed in a month and no statement for it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.EnterStatements)]
public sealed record ListMissingStatements(YearMonth Month, int Page = 1) : IQuery<MissingStatementList>;

/// <summary>One page of months that nobody declared.</summary>
public sealed record MissingStatementList(IReadOnlyList<MissingStatementRow> Rows, int Total, int Page, int PageSize);

/// <summary>A month that one employer has not declared for one clause.</summary>
public sealed record MissingStatementRow(ClauseId Clause, OrganisationId EmployerId, string ContractNumber, string Subject, string Employer, int Placements);

internal sealed class ListMissingStatementsHandler(IClauseTrackerDb db) : IQueryHandler<ListMissingStatements, MissingStatementList>
{
    private const int PageSize = 50;

    public async Task<Result<MissingStatementList>> Handle(ListMissingStatements request, CancellationToken cancellationToken)
    {
        var (month, first, last) = (request.Month, request.Month.FirstDay, request.Month.LastDay);
        var missing = db.Placements
            .Where(p => p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)
                && !db.Statements.Any(s => s.ClauseId == p.ClauseId && s.EmployerId == p.EmployerId && s.Month == month && s.Status != StatementStatus.Draft))
            .GroupBy(p => new { p.ClauseId, p.EmployerId }).Select(g => new { g.Key.ClauseId, g.Key.EmployerId, Placements = g.Count() });
        var total = await missing.CountAsync(cancellationToken);
        var rows = await (from one in missing
                          join clause in db.Clauses on one.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on one.EmployerId equals employer.Id
                          orderby employer.Name, contract.Number, one.ClauseId
                          select new MissingStatementRow(one.ClauseId, one.EmployerId, contract.Number, contract.Facts.Subject, employer.Name, one.Placements))
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new MissingStatementList(rows, total, Math.Max(1, request.Page), PageSize);
    }
}
