using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>The employers and clauses with somebody placed in a month and nothing declared for it, those due first at the top.</summary>
/// <param name="Month">The month.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.EnterStatements)]
public sealed record ListMissingStatements(YearMonth Month, int Page = 1) : IQuery<MissingStatementList>
{
    /// <summary>What else it is narrowed to; its month is not asked for.</summary>
    public StatementFilter Filter { get; init; } = StatementFilter.None;
}

/// <summary>One page of months that nobody declared.</summary>
public sealed record MissingStatementList(IReadOnlyList<MissingStatementRow> Rows, int Total, int Page, int PageSize);

/// <summary>A month that one employer has not declared for one clause.</summary>
public sealed record MissingStatementRow(ClauseId Clause, OrganisationId EmployerId, string ContractNumber, string Subject, string Employer, int Placements)
{
    /// <summary>True when its draft is open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The last day on which it comes in time.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Days past it; zero when there is time still.</summary>
    public int DaysLate { get; init; }
}

internal sealed class ListMissingStatementsHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListMissingStatements, MissingStatementList>
{
    private const int PageSize = 50;

    public async Task<Result<MissingStatementList>> Handle(ListMissingStatements request, CancellationToken cancellationToken)
    {
        var month = request.Month;
        // One that is not opened yet has its place where most of them have it; its own day is told.
        var usual = DutyCalendar.Suggested.StatementDueOn(month);
        var missing = db.UndeclaredIn(month).Matching(db, request.Filter, user)
            .GroupBy(p => new { p.ClauseId, p.EmployerId }).Select(g => new { g.Key.ClauseId, g.Key.EmployerId, Placements = g.Count() });
        var total = await missing.CountAsync(cancellationToken);
        var rows = await (from one in missing
                          join clause in db.Clauses on one.ClauseId equals clause.Id
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          join employer in db.Organisations on one.EmployerId equals employer.Id
                          from draft in db.Statements.Where(s => s.ClauseId == one.ClauseId && s.EmployerId == one.EmployerId && s.Month == month && s.CorrectsId == null).DefaultIfEmpty()
                          orderby draft == null ? usual : draft.DueOn, employer.Name, contract.Number, one.ClauseId
                          select new { one.ClauseId, one.EmployerId, contract.Number, contract.Facts.Subject, employer.Name, one.Placements, clause.Duties, DueOn = draft == null ? (DateOnly?)null : draft.DueOn })
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var today = clock.Today();
        return new MissingStatementList([.. rows.Select(r => (Row: r, Due: r.DueOn ?? r.Duties.StatementDueOn(month))).Select(r => new MissingStatementRow(
            r.Row.ClauseId, r.Row.EmployerId, r.Row.Number, r.Row.Subject, r.Row.Name, r.Row.Placements)
        {
            IsOpen = r.Row.DueOn is not null, DueOn = r.Due, DaysLate = Math.Max(0, today.DayNumber - r.Due.DayNumber),
        })], total, Math.Max(1, request.Page), PageSize);
    }
}
