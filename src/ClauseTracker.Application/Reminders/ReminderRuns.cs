using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>What the use cases of reminders share about runs.</summary>
internal static class ReminderRuns
{
    /// <summary>The next run, on the buyers' clock.</summary>
    public static DateTime NextReminderRun(this TimeProvider clock) => ReminderHours.NextAfter(Clock.InParis(clock.GetUtcNow()).DateTime);

    /// <summary>Keys of those who had a message on that day, whoever's contracts it spoke of. One that still waits does not count: more can be said in it.</summary>
    public static async Task<IReadOnlySet<string>> WrittenToOnAsync(this IClauseTrackerDb db, DateOnly day, CancellationToken cancellation)
    {
        var addresses = await db.OutgoingMessages.Where(m => m.SendOn == day && m.State != MessageState.Waiting && m.State != MessageState.Withdrawn).Select(m => m.Recipient).ToListAsync(cancellation);
        return addresses.Select(Recipient.KeyOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The settings of a buyer, new ones when it has none.</summary>
    public static async Task<ReminderSettings> ReminderSettingsOfAsync(this IClauseTrackerDb db, OrganisationId buyer, TimeProvider clock, CancellationToken cancellation)
    {
        var settings = await db.ReminderSettings.Where(s => s.OrganisationId == buyer).OrderBy(s => s.Id).FirstOrDefaultAsync(cancellation);
        if (settings is not null) return settings;
        settings = ReminderSettings.Of(EntityId.New<ReminderSettingsId>(clock.GetUtcNow()), buyer);
        db.ReminderSettings.Add(settings);
        return settings;
    }
}
