using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Statements: those that await something by the day they were due, the most overdue first; the others the latest month first.</summary>
/// <param name="Status">One status, or null for all.</param>
/// <param name="Month">One month, or null for all.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadStatements)]
public sealed record ListStatements(StatementStatus? Status = null, YearMonth? Month = null, int Page = 1) : IQuery<StatementList>
{
    /// <summary>What else it is narrowed to.</summary>
    public StatementFilter Filter { get; init; } = StatementFilter.None;
}

/// <summary>One page of statements.</summary>
public sealed record StatementList(IReadOnlyList<StatementRow> Rows, int Total, int Page, int PageSize);

/// <summary>A statement in a list.</summary>
public sealed record StatementRow(StatementId Id, string ContractNumber, string Subject, string Employer, YearMonth Month, StatementStatus Status, bool IsCorrection, Hours Hours)
{
    /// <summary>True when it answers « nothing this month ».</summary>
    public bool IsNothing { get; init; }

    /// <summary>Days past its day until today, or until it came in; zero when in time.</summary>
    public int DaysLate { get; init; }

    /// <summary>How it came in; null for a draft.</summary>
    public Origin? Origin { get; init; }

    /// <summary>How often it was sent back.</summary>
    public int TimesReturned { get; init; }
}

internal sealed class ListStatementsHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListStatements, StatementList>
{
    private const int PageSize = 50;

    public async Task<Result<StatementList>> Handle(ListStatements request, CancellationToken cancellationToken)
    {
        var filter = request.Month is { } month ? request.Filter with { Month = month } : request.Filter;
        var statements = db.Statements.AsNoTracking().Matching(db, filter, user);
        if (request.Status is { } status) statements = statements.Where(s => s.Status == status);
        var total = await statements.CountAsync(cancellationToken);
        var shown = from statement in statements
                    join clause in db.Clauses on statement.ClauseId equals clause.Id
                    join contract in db.Contracts on clause.ContractId equals contract.Id
                    join employer in db.Organisations on statement.EmployerId equals employer.Id
                    select new { statement, contract.Number, contract.Facts.Subject, employer.Name, Lines = statement.Lines.ToList() };
        var awaits = request.Status is StatementStatus.Draft or StatementStatus.Submitted or StatementStatus.Returned;
        var ordered = awaits
            ? shown.OrderBy(s => s.statement.DueOn).ThenBy(s => s.statement.Id)
            : shown.OrderByDescending(s => s.statement.Month).ThenByDescending(s => s.statement.Id);
        var page = await ordered.Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var today = clock.Today();
        var rows = page.Select(p => new StatementRow(
            p.statement.Id, p.Number, p.Subject, p.Name, p.statement.Month, p.statement.Status, p.statement.CorrectsId is not null, p.Lines.Aggregate(Hours.Zero, (sum, l) => sum + l.Hours))
        {
            IsNothing = p.statement.IsNothing, DaysLate = p.statement.DaysLate(today, Clock.DayOf), Origin = p.statement.Origin, TimesReturned = p.statement.TimesReturned,
        });
        return new StatementList([.. rows], total, Math.Max(1, request.Page), PageSize);
    }
}
