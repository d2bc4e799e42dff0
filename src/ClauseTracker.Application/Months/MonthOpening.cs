using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>Opens months, in portions.</summary>
internal sealed class MonthOpening(IClauseTrackerDb db, TimeProvider clock)
{
    private const int Portion = 500;

    /// <summary>Somebody else opening the same month at once is met again at most as often.</summary>
    private const int MostAttempts = 20;

    public async Task<Result<OpenedMonth>> OpenAsync(YearMonth month, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (statements, lines) = (0, 0);
        foreach (var portion in (await AwaitedAsync(month, cancellation)).Chunk(Portion))
        {
            var opened = await OpenAsync(portion, month, cancellation);
            if (!opened.TryGet(out var done)) return Result<OpenedMonth>.Refuse(opened.Errors);
            (statements, lines) = (statements + done.Statements, lines + done.Lines);
            progress?.Report(statements);
        }

        var updated = await db.InTransactionAsync(() => UpdateDraftsAsync(month, cancellation), cancellation);
        return updated.TryGet(out var drafts) ? new OpenedMonth(month, statements, lines, drafts.Added, drafts.Dropped) : Result<OpenedMonth>.Refuse(updated.Errors);
    }

    /// <summary>The clauses and employers without a statement, with the people awaited.</summary>
    private async Task<List<Awaited>> AwaitedAsync(YearMonth month, CancellationToken cancellation)
    {
        var people = await (from placement in db.UnopenedIn(month)
                            join clause in db.Clauses on placement.ClauseId equals clause.Id
                            where !db.MonthClosings.Any(c => c.OrganisationId == clause.OrganisationId && c.Month == month && c.ReopenedAt == null)
                            select new { placement.Id, placement.ClauseId, placement.EmployerId, clause.OrganisationId, clause.Duties }).ToListAsync(cancellation);
        return [.. people.GroupBy(p => (p.ClauseId, p.EmployerId))
            .Select(g => new Awaited(g.Key.ClauseId, g.Key.EmployerId, g.First().OrganisationId, g.First().Duties, [.. g.Select(p => p.Id)]))];
    }

    private async Task<Result<OpenedMonth>> OpenAsync(Awaited[] portion, YearMonth month, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var opened = await db.InTransactionAsync(() => OpenPortionAsync(portion, month, cancellation), cancellation);
            // Refused when another run was quicker with some of them: looked at again, those are there.
            if (opened.IsSuccess || attempt == MostAttempts) return opened;
        }
    }

    private async Task<Result<OpenedMonth>> OpenPortionAsync(Awaited[] portion, YearMonth month, CancellationToken cancellation)
    {
        var clauses = portion.Select(a => a.Clause).Distinct().ToList();
        var open = await db.Statements.Where(s => clauses.Contains(s.ClauseId) && s.Month == month).Select(s => new { s.ClauseId, s.EmployerId }).Distinct().ToListAsync(cancellation);
        var known = open.Select(o => (o.ClauseId, o.EmployerId)).ToHashSet();
        var now = clock.GetUtcNow();
        var drafts = new List<HoursStatement>();
        foreach (var awaited in portion.Where(a => !known.Contains((a.Clause, a.Employer))))
        {
            var draft = HoursStatement.Open(EntityId.New<StatementId>(now), awaited.Clause, awaited.Buyer, awaited.Duties, awaited.Employer, month);
            var expecting = draft.Expect(awaited.People);
            if (expecting.IsRefused) return Result<OpenedMonth>.Refuse(expecting.Errors);
            drafts.Add(draft);
        }

        await db.BulkInsertAsync(drafts, cancellation);
        await db.BulkInsertAsync(drafts.SelectMany(d => d.Lines), cancellation);
        return new OpenedMonth(month, drafts.Count, drafts.Sum(d => d.Lines.Count), 0, 0);
    }

    /// <summary>Has the drafts that nobody has answered yet say who is awaited today.</summary>
    private async Task<Result<OpenedMonth>> UpdateDraftsAsync(YearMonth month, CancellationToken cancellation)
    {
        var drafts = db.Statements.Where(s => s.Month == month && s.Status == StatementStatus.Draft && s.CorrectsId == null);
        var dropped = await drafts
            .Where(s => s.Lines.All(l => l.AwaitsHours) && !db.PlacementsIn(month).Any(p => p.ClauseId == s.ClauseId && p.EmployerId == s.EmployerId))
            .ExecuteDeleteAsync(cancellation);
        var added = await (from draft in drafts
                           from placement in db.PlacementsIn(month)
                           where placement.ClauseId == draft.ClauseId && placement.EmployerId == draft.EmployerId && !draft.Lines.Any(l => l.PlacementId == placement.Id)
                           select new { draft.Id, Placement = placement.Id }).ToListAsync(cancellation);
        await db.BulkInsertAsync(added.Select(a => new StatementLine(a.Id, a.Placement, Hours.Zero) { AwaitsHours = true }), cancellation);
        return new OpenedMonth(month, 0, 0, added.Count, dropped);
    }

    private sealed record Awaited(ClauseId Clause, OrganisationId Employer, OrganisationId Buyer, DutyCalendar Duties, IReadOnlyList<PlacementId> People);
}
