using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Lets reminders of a statement go on.</summary>
[Requires(Permission.ManageReminders)]
public sealed record LiftReminderStop(ReminderStopId Stop) : ICommand<Nothing>;

internal sealed class LiftReminderStopHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<LiftReminderStop, Nothing>
{
    public async Task<Result<Nothing>> Handle(LiftReminderStop request, CancellationToken cancellationToken)
    {
        var stop = await db.ReminderStops.SingleOrDefaultAsync(s => s.Id == request.Stop, cancellationToken);
        if (stop is null) return new SharedErrors.NotFound();
        stop.Lift(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
