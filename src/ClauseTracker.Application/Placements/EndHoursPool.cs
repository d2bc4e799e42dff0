using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Says the last day of the work contract of a pool, or, with null, that it goes on. Months declared before stay as they are.</summary>
[Requires(Permission.EditPlacements)]
public sealed record EndHoursPool(HoursPoolId Pool, DateOnly? EndsOn) : ICommand<Nothing>;

internal sealed class EndHoursPoolHandler(IClauseTrackerDb db) : ICommandHandler<EndHoursPool, Nothing>
{
    public async Task<Result<Nothing>> Handle(EndHoursPool request, CancellationToken cancellationToken)
    {
        var pool = await db.HoursPools.SingleOrDefaultAsync(p => p.Id == request.Pool, cancellationToken);
        if (pool is null) return new SharedErrors.NotFound();
        var changed = pool.ChangeEnd(request.EndsOn);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
