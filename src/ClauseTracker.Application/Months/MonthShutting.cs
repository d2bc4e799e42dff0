using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>Closes a month for buyers, with what is missing and how their clauses stand.</summary>
internal sealed class MonthShutting(IClauseTrackerDb db, UserId? by, TimeProvider clock)
{
    /// <summary>Inside the present transaction. Refused when the number missing is not <paramref name="missingSeen"/>; null takes it as it is.</summary>
    public async Task<Result<ClosedMonthReport>> CloseAsync(YearMonth month, IReadOnlyCollection<OrganisationId> buyers, int? missingSeen, CancellationToken cancellation)
    {
        var before = await MissingAsync(month, buyers, cancellation);
        if (missingSeen is { } seen && before.Gaps.Count != seen) return new MonthErrors.StillMissing(before.Gaps.Count);
        var closings = new List<MonthClosing>();
        foreach (var buyer in buyers)
        {
            var closed = await CloseAsync(month, buyer, before, cancellation);
            if (!closed.TryGet(out var closing)) return Result<ClosedMonthReport>.Refuse(closed.Errors);
            closings.Add(closing);
        }

        await db.SaveChangesAsync(cancellation);
        // Saving waited for whoever was declaring meanwhile: what they sent is not to be named as missing.
        var after = await MissingAsync(month, buyers, cancellation);
        if (after.Gaps.Count != before.Gaps.Count) return new MonthErrors.StillMissing(after.Gaps.Count);
        await db.BulkInsertAsync(closings.SelectMany(c => GapsOf(c, after)), cancellation);
        await db.BulkInsertAsync(await db.StandingsToKeepAsync(closings, clock, cancellation), cancellation);
        return new ClosedMonthReport(month, closings.Count, closings.Sum(c => c.Expected), closings.Sum(c => c.Missing));
    }

    private async Task<MonthState> MissingAsync(YearMonth month, IReadOnlyCollection<OrganisationId> buyers, CancellationToken cancellation)
    {
        var state = await db.MonthStateAsync(month, cancellation);
        return state with { Gaps = [.. state.Gaps.Where(g => buyers.Contains(g.Buyer))] };
    }

    private async Task<Result<MonthClosing>> CloseAsync(YearMonth month, OrganisationId buyer, MonthState state, CancellationToken cancellation)
    {
        var earlier = await db.MonthClosings.AsNoTracking().Where(c => c.OrganisationId == buyer && c.Month == month).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        var closed = MonthClosing.Close(
            EntityId.New<MonthClosingId>(now), buyer, month, earlier, state.Expected.GetValueOrDefault(buyer), state.Gaps.Count(g => g.Buyer == buyer), clock.Today(), now, by);
        if (closed.TryGet(out var closing)) db.MonthClosings.Add(closing);
        return closed;
    }

    private static IEnumerable<MonthGap> GapsOf(MonthClosing closing, MonthState state) => state.Gaps.Where(g => g.Buyer == closing.OrganisationId)
        .Select((g, i) => new MonthGap(closing.Id, i + 1, g.Clause, g.Employer, g.Buyer, g.Kind, g.People));
}
