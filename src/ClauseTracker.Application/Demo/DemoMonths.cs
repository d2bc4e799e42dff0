using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Months;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Demo;

/// <summary>Where the months of the demo year are: the first two closed, one of them after it was opened again; the last one opened, with what nobody sent.</summary>
internal static class DemoMonths
{
    private const string Reason = "Un bulletin rectifié est arrivé après la clôture.";

    public static async Task SettleAsync(IClauseTrackerDb db, DemoYear year, UserId closer, TimeProvider clock, CancellationToken cancellation)
    {
        var opened = await new MonthOpening(db, clock).OpenAsync(year.Last, null, cancellation);
        Check(opened);
        var closing = new MonthShutting(db, closer, clock);
        foreach (var month in new[] { year.First, year.First.AddMonths(1) })
        {
            var last = month.LastDay;
            var buyers = await db.Clauses.Where(c => c.StartsOn <= last).Select(c => c.OrganisationId).Distinct().ToListAsync(cancellation);
            Check(await closing.CloseAsync(month, buyers, null, cancellation));
            if (month != year.First) continue;
            foreach (var closed in await db.MonthClosings.Where(c => c.Month == month).ToListAsync(cancellation)) Check(closed.Reopen(Reason, clock.GetUtcNow(), closer));
            await db.SaveChangesAsync(cancellation);
            Check(await closing.CloseAsync(month, buyers, null, cancellation));
        }

        db.Forget();
    }

    private static void Check(Result result)
    {
        if (result.IsRefused) throw new InvalidOperationException($"The demo's months break a rule: {result.Errors[0].Code}");
    }
}
