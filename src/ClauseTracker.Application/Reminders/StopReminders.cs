using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Reminders;

/// <summary>Stops one letter of the dry run: none of the statements that it speaks of is reminded of until the day, or for good. Gives how many.</summary>
/// <param name="Key">The letter (<see cref="OutlookLetter.Key"/>).</param>
/// <param name="Reason">Why; whoever wonders later reads it.</param>
/// <param name="Until">Last day, or null for good.</param>
[Requires(Permission.ManageReminders)]
public sealed record StopReminders(string Key, string Reason, DateOnly? Until = null) : ICommand<int>;

internal sealed class StopRemindersValidator : AbstractValidator<StopReminders>
{
    public StopRemindersValidator()
    {
        RuleFor(s => s.Key).NotEmpty();
        RuleFor(s => s.Reason).NotEmpty().MaximumLength(ReminderSettings.ReasonLength);
    }
}

internal sealed class StopRemindersHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<StopReminders, int>
{
    public async Task<Result<int>> Handle(StopReminders request, CancellationToken cancellationToken)
    {
        var facts = await db.ReminderFactsAsync(DateOnly.FromDateTime(clock.NextReminderRun()), cancellationToken);
        var stopped = facts.Where(f => f.MayLeave && f.To?.Key == request.Key).ToList();
        if (stopped.Count == 0) return new ReminderErrors.NothingToSend();
        var now = clock.GetUtcNow();
        foreach (var fact in stopped)
        {
            var stop = ReminderStop.Stop(EntityId.New<ReminderStopId>(now), fact.Statement, request.Reason, request.Until, clock.Today(), user.Id, now);
            if (!stop.TryGet(out var made)) return Result<int>.Refuse(stop.Errors);
            db.ReminderStops.Add(made);
        }

        await db.SaveChangesAsync(cancellationToken);
        return stopped.Count;
    }
}
