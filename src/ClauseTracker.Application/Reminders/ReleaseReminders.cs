using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Lets letters leave again, for every buyer of the user. Gives the number of buyers.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ReleaseReminders : ICommand<int>;

internal sealed class ReleaseRemindersHandler(IClauseTrackerDb db) : ICommandHandler<ReleaseReminders, int>
{
    public async Task<Result<int>> Handle(ReleaseReminders request, CancellationToken cancellationToken)
    {
        var held = await db.ReminderSettings.Where(s => s.HeldUntil != null).ToListAsync(cancellationToken);
        foreach (var settings in held) settings.Release();
        await db.SaveChangesAsync(cancellationToken);
        return held.Count;
    }
}
