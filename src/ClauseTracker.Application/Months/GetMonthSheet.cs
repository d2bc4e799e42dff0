using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>A month to close: what is missing first, then for whom it is closed, and what happened to it.</summary>
[Requires(Permission.CloseMonths)]
public sealed record GetMonthSheet(YearMonth Month) : IQuery<MonthSheet>
{
    /// <summary>Missing statements named on the page; those of a large territory are in the list of statements.</summary>
    public const int MostGapsTold = 200;
}

internal sealed class GetMonthSheetHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetMonthSheet, MonthSheet>
{
    private const int MonthsTold = 12;

    public async Task<Result<MonthSheet>> Handle(GetMonthSheet request, CancellationToken cancellationToken)
    {
        var (month, last) = (request.Month, request.Month.LastDay);
        var state = await db.MonthStateAsync(month, cancellationToken);
        var names = await db.Organisations.Where(o => db.Clauses.Any(c => c.OrganisationId == o.Id && c.StartsOn <= last)).OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken);
        var closings = await db.MonthClosings.AsNoTracking().Where(c => c.Month == month).ToListAsync(cancellationToken);
        var holding = closings.FindAll(c => c.Holds);
        var figures = await KeptAsync(month, cancellationToken);
        var buyers = names.ConvertAll(n => holding.Find(c => c.OrganisationId == n.Id) is { } closing
            ? new BuyerMonth(n.Id, n.Name, true, closing.Expected, closing.Missing, figures.GetValueOrDefault(closing.Id))
            : new BuyerMonth(n.Id, n.Name, false, state.Expected.GetValueOrDefault(n.Id), state.Gaps.Count(g => g.Buyer == n.Id), null));
        var open = buyers.FindAll(b => !b.IsClosed).ConvertAll(b => b.Id);
        var kept = await (from gap in db.MonthGaps
                          join closing in db.MonthClosings on gap.ClosingId equals closing.Id
                          where closing.Month == month && closing.ReopenedAt == null
                          select gap).AsNoTracking().ToListAsync(cancellationToken);
        var gaps = state.Gaps.Where(g => open.Contains(g.Buyer)).Select(g => (Gap: g, IsKept: false))
            .Concat(kept.Select(g => (new Gap(g.OrganisationId, g.ClauseId, g.EmployerId, g.Kind, g.People), IsKept: true))).ToList();
        return new MonthSheet(
            month, month < YearMonth.Of(clock.Today()), buyers, gaps.Count(g => !g.IsKept), await ToldAsync(gaps, buyers, cancellationToken), gaps.Count,
            await HistoryAsync(closings, buyers, cancellationToken), await MonthsAsync(cancellationToken));
    }

    private async Task<Dictionary<MonthClosingId, KeptFigures>> KeptAsync(YearMonth month, CancellationToken cancellation)
    {
        var sums = await (from standing in db.ClosedStandings
                          join closing in db.MonthClosings on standing.ClosingId equals closing.Id
                          where closing.Month == month && closing.ReopenedAt == null
                          group standing by standing.ClosingId into all
                          select new
                          {
                              all.Key, Clauses = all.Count(), Owed = all.Sum(s => (long)(object)s.Owed), Counted = all.Sum(s => (long)(object)s.Counted), Pending = all.Sum(s => (long)(object)s.Pending),
                              NotCounted = all.Sum(s => (long)(object)s.NotCounted), InMonth = all.Sum(s => (long)(object)s.CountedInMonth),
                          }).ToListAsync(cancellation);
        return sums.ToDictionary(s => s.Key, s => new KeptFigures(s.Clauses, new Hours(s.Owed), new Hours(s.Counted), new Hours(s.Pending), new Hours(s.NotCounted), new Hours(s.InMonth)));
    }

    private async Task<IReadOnlyList<GapRow>> ToldAsync(List<(Gap Gap, bool IsKept)> gaps, List<BuyerMonth> buyers, CancellationToken cancellation)
    {
        var told = gaps.OrderBy(g => g.Gap.Kind).ThenBy(g => g.Gap.Clause.Value).Take(GetMonthSheet.MostGapsTold).ToList();
        var (clauses, employers) = (told.ConvertAll(g => g.Gap.Clause), told.ConvertAll(g => g.Gap.Employer));
        var numbers = await (from clause in db.Clauses
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             where clauses.Contains(clause.Id)
                             select new { clause.Id, contract.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, cancellation);
        var names = await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        string BuyerOf(OrganisationId id) => buyers.Find(b => b.Id == id)?.Name ?? string.Empty;
        return [.. told.Select(g => new GapRow(
            BuyerOf(g.Gap.Buyer), g.Gap.Clause, g.Gap.Employer, numbers.GetValueOrDefault(g.Gap.Clause) ?? string.Empty, names.GetValueOrDefault(g.Gap.Employer) ?? string.Empty, g.Gap.Kind, g.Gap.People, g.IsKept))];
    }

    private async Task<IReadOnlyList<ClosingRow>> HistoryAsync(List<MonthClosing> closings, List<BuyerMonth> buyers, CancellationToken cancellation)
    {
        var ids = closings.SelectMany(c => new[] { c.ClosedBy, c.ReopenedBy }).Where(u => u is not null).Select(u => u!.Value).Distinct().ToList();
        var names = await db.People.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        string? Who(UserId? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        return [.. closings.OrderByDescending(c => c.ReopenedAt ?? c.ClosedAt).Select(c => new ClosingRow(
            buyers.Find(b => b.Id == c.OrganisationId)?.Name ?? string.Empty, c.Number, Clock.InParis(c.ClosedAt), Who(c.ClosedBy), c.Expected, c.Missing,
            c.ReopenedAt is { } reopened ? Clock.InParis(reopened) : null, Who(c.ReopenedBy), c.ReopenReason))];
    }

    private async Task<IReadOnlyList<MonthRow>> MonthsAsync(CancellationToken cancellation)
    {
        var last = YearMonth.Of(clock.Today()).AddMonths(-1);
        var first = last.AddMonths(1 - MonthsTold);
        var statements = await db.Statements.Where(s => s.Month >= first && s.Month <= last && s.CorrectsId == null).GroupBy(s => new { s.Month, s.Status })
            .Select(g => new { g.Key.Month, g.Key.Status, Count = g.Count() }).ToListAsync(cancellation);
        var closed = await db.MonthClosings.Where(c => c.Month >= first && c.Month <= last && c.ReopenedAt == null).GroupBy(c => c.Month)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return [.. Enumerable.Range(0, MonthsTold).Select(i => last.AddMonths(-i)).Select(m => new MonthRow(
            m, statements.Where(s => s.Month == m).Sum(s => s.Count), statements.Where(s => s.Month == m && s.Status == StatementStatus.Validated).Sum(s => s.Count), closed.GetValueOrDefault(m)))];
    }
}
