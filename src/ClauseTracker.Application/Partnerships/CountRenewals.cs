using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>How many agreements are near enough to their end for renewal to be prepared: for the home page.</summary>
[Requires(Permission.EditPartnerships)]
public sealed record CountRenewals : IQuery<int>;

internal sealed class CountRenewalsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<CountRenewals, int>
{
    public async Task<Result<int>> Handle(CountRenewals request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var running = await db.Agreements.AsNoTracking().Where(a => a.DecidedOn != null && a.StartsOn <= today && a.EndsOn >= today)
            .Select(a => new { a.DecidedOn, a.StartsOn, a.EndsOn, a.RenewalNoticeDays }).ToListAsync(cancellationToken);
        return running.Count(a => AgreementStatuses.On(today, a.DecidedOn, a.StartsOn, a.EndsOn, a.RenewalNoticeDays) == AgreementStatus.ToRenew);
    }
}
