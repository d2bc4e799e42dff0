using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>How far a month is: what came in, what is missing, what is late.</summary>
/// <param name="Month">The month.</param>
/// <param name="Filter">What it is narrowed to.</param>
[Requires(Permission.ReadStatements)]
public sealed record GetMonthProgress(YearMonth Month, StatementFilter Filter) : IQuery<MonthProgress>;

/// <summary>How far a month is. Expected = in + returned + missing; validated, to check and nothing are of those that are in.</summary>
/// <param name="Expected">Statements that the month calls for.</param>
/// <param name="In">Declared: validated, or to check.</param>
/// <param name="Nothing">Of them, the answers « nothing this month ».</param>
/// <param name="Missing">Opened and not declared, or not opened.</param>
/// <param name="Late">Of those opened and not in, those past their day.</param>
/// <param name="Corrections">Corrections that are not validated.</param>
/// <param name="IsClosed">True when the month is closed for every buyer that the user sees with the filter.</param>
/// <param name="Buyers">Buyers to choose from.</param>
public sealed record MonthProgress(
    YearMonth Month, int Expected, int In, int Validated, int ToCheck, int Returned, int Nothing, int Missing, int Late, int Corrections, bool IsClosed, IReadOnlyList<BuyerChoice> Buyers);

/// <summary>A buyer to narrow a list to.</summary>
public sealed record BuyerChoice(OrganisationId Id, string Name);

internal sealed class GetMonthProgressHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<GetMonthProgress, MonthProgress>
{
    public async Task<Result<MonthProgress>> Handle(GetMonthProgress request, CancellationToken cancellationToken)
    {
        var (month, today) = (request.Month, clock.Today());
        var statements = db.Statements.Matching(db, request.Filter with { Month = month }, user);
        var groups = await statements.GroupBy(s => new { s.Status, s.IsNothing, IsLate = s.DueOn < today, IsCorrection = s.CorrectsId != null })
            .Select(g => new { g.Key.Status, g.Key.IsNothing, g.Key.IsLate, g.Key.IsCorrection, Count = g.Count() }).ToListAsync(cancellationToken);
        var missing = await db.UndeclaredIn(month).Matching(db, request.Filter, user).Select(p => new { p.ClauseId, p.EmployerId }).Distinct().CountAsync(cancellationToken);
        var buyers = await db.Organisations.Where(o => db.Clauses.Any(c => c.OrganisationId == o.Id)).OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name, IsClosed = db.MonthClosings.Any(c => c.OrganisationId == o.Id && c.Month == month && c.ReopenedAt == null) }).ToListAsync(cancellationToken);
        var firsts = groups.FindAll(g => !g.IsCorrection);
        int Of(StatementStatus status) => firsts.Where(g => g.Status == status).Sum(g => g.Count);
        var (validated, toCheck, returned) = (Of(StatementStatus.Validated), Of(StatementStatus.Submitted), Of(StatementStatus.Returned));
        var asked = buyers.FindAll(b => request.Filter.Buyer is null || b.Id == request.Filter.Buyer);
        return new MonthProgress(
            month, validated + toCheck + returned + missing, validated + toCheck, validated, toCheck, returned,
            firsts.Where(g => g.IsNothing && g.Status is (StatementStatus.Validated or StatementStatus.Submitted)).Sum(g => g.Count), missing,
            firsts.Where(g => g.IsLate && g.Status is (StatementStatus.Draft or StatementStatus.Returned)).Sum(g => g.Count),
            groups.Where(g => g.IsCorrection && g.Status != StatementStatus.Validated).Sum(g => g.Count),
            asked.Count > 0 && asked.TrueForAll(b => b.IsClosed), [.. buyers.Select(b => new BuyerChoice(b.Id, b.Name))]);
    }
}
