using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>What a firm has to answer, and what it has answered in the last twelve months.</summary>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.ReadStatements)]
public sealed record GetFirmHome : IQuery<FirmHome>;

/// <summary>The months of a firm, the latest first.</summary>
/// <param name="LinkMonth">The month that its link is for; null for a link that only shows, and for an account.</param>
/// <param name="MayDeclare">False for a link that only shows.</param>
public sealed record FirmHome(string Firm, YearMonth? LinkMonth, bool MayDeclare, IReadOnlyList<FirmMonthRow> Months)
{
    /// <summary>The months that wait for an answer: over, and not said or sent back. The oldest first.</summary>
    public IReadOnlyList<FirmMonthRow> Waiting => [.. Months.Where(m => m.Waits).OrderBy(m => m.Month)];
}

/// <summary>A month with each contract on which somebody of the firm was at work.</summary>
/// <param name="IsOver">False for the present month, which may be declared already and need not.</param>
public sealed record FirmMonthRow(YearMonth Month, bool IsOver, IReadOnlyList<FirmMonthAnswer> Answers)
{
    /// <summary>True when an answer is awaited.</summary>
    public bool Waits => IsOver && Answers.Any(a => a.Waits);
}

/// <summary>What the firm has said of one contract and month.</summary>
/// <param name="Statement">Null while nothing was said.</param>
/// <param name="Status">Null while nothing was opened.</param>
/// <param name="IsLate">True when an answer is awaited and its day has passed.</param>
public sealed record FirmMonthAnswer(ClauseId Clause, string ContractNumber, StatementId? Statement, StatementStatus? Status, Hours Hours, string? ReturnReason, DateOnly DueOn, bool IsLate)
{
    /// <summary>True when it was not said, or was sent back.</summary>
    public bool Waits => Status is null or StatementStatus.Draft or StatementStatus.Returned;
}

internal sealed class GetFirmHomeHandler(IClauseTrackerDb db, AnsweringFirm firm, TimeProvider clock) : IQueryHandler<GetFirmHome, FirmHome>
{
    private const int MonthsShown = 12;

    public async Task<Result<FirmHome>> Handle(GetFirmHome request, CancellationToken cancellationToken)
    {
        var (id, clauses, today) = (firm.Id, firm.ClauseIds, clock.Today());
        var present = YearMonth.Of(today);
        var oldest = present.AddMonths(1 - MonthsShown);
        var since = oldest.FirstDay;
        var name = await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var placed = await db.Placements.AsNoTracking()
            .Where(p => p.EmployerId == id && clauses.Contains(p.ClauseId) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= since))
            .Select(p => new { p.ClauseId, p.StartsOn, p.EndsOn }).ToListAsync(cancellationToken);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines)
            .Where(s => s.EmployerId == id && clauses.Contains(s.ClauseId) && s.Month >= oldest).ToListAsync(cancellationToken);
        var at = placed.Select(p => p.ClauseId).Union(statements.Select(s => s.ClauseId)).ToList();
        var heads = await (from clause in db.Clauses.AsNoTracking()
                           join contract in db.Contracts on clause.ContractId equals contract.Id
                           where at.Contains(clause.Id) && clauses.Contains(clause.Id)
                           orderby contract.Number, clause.Id
                           select new { Clause = clause, contract.Number }).ToListAsync(cancellationToken);
        var months = Enumerable.Range(0, MonthsShown).Select(i => present.AddMonths(-i)).Select(month => new FirmMonthRow(month, month < present, [
            .. from head in heads
               let said = StatementWriting.Latest(statements.FindAll(s => s.ClauseId == head.Clause.Id && s.Month == month))
               where said is not null || placed.Exists(p => p.ClauseId == head.Clause.Id && new DateRange(p.StartsOn, p.EndsOn ?? DateOnly.MaxValue).Overlaps(month.Days))
               select AnswerOf(head.Clause, head.Number, month, said, today),
        ])).Where(m => m.Answers.Count > 0).ToList();
        if (name is null) return new SharedErrors.NotFound();
        return new FirmHome(name, firm.Link?.Month, firm.Link is null or { Purpose: FirmLinkPurpose.DeclareHours }, months);
    }

    private static FirmMonthAnswer AnswerOf(InsertionClause clause, string number, YearMonth month, HoursStatement? said, DateOnly today)
    {
        var dueOn = said?.DueOn ?? clause.Duties.StatementDueOn(month);
        var answer = new FirmMonthAnswer(clause.Id, number, said?.Id, said?.Status, said?.Total ?? Hours.Zero, said?.ReturnReason, dueOn, false);
        return answer with { IsLate = answer.Waits && dueOn < today };
    }
}
