using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Reminders;

/// <summary>
/// Writes the messages that are due: one for each person, kept until the mail server has it. What keeps a firm from being written to becomes a task.
/// </summary>
/// <param name="ByItself">True for the run of the schedule, which leaves alone the buyers whose switch is off; false when somebody sends.</param>
/// <param name="Key">One letter of the dry run (<see cref="OutlookLetter.Key"/>), or null for all.</param>
[Requires(Permission.ManageReminders)]
public sealed record QueueReminders(bool ByItself, string? Key = null) : ICommand<QueuedReminders>;

/// <summary>What was written.</summary>
/// <param name="Messages">Messages, new or added to.</param>
/// <param name="Statements">Statements that they speak of.</param>
/// <param name="Tasks">Tasks opened.</param>
public sealed record QueuedReminders(int Messages, int Statements, int Tasks);

internal sealed class QueueRemindersHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<QueueReminders, QueuedReminders>
{
    public async Task<Result<QueuedReminders>> Handle(QueueReminders request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        // Somebody sends what the dry run showed them, which is that of the next run.
        var facts = await db.ReminderFactsAsync(request.ByItself ? today : DateOnly.FromDateTime(clock.NextReminderRun()), cancellationToken);
        var leaving = facts.Where(f => f.MayLeave && (f.LeavesByItself || !request.ByItself)).ToList();
        var recipients = leaving.ToDictionary(f => f.Statement, f => f.To);
        var plan = ReminderPlan.Gather(leaving.Select(f => f.Due), s => recipients[s], await db.WrittenToOnAsync(today, cancellationToken));
        var letters = request.Key is null ? plan.Letters : [.. plan.Letters.Where(l => l.To.Key == request.Key)];
        if (letters.Count == 0 && request.Key is not null) return new ReminderErrors.NothingToSend();
        await db.WriteLettersAsync(letters, today, user, clock, cancellationToken);
        var tasks = request.Key is null ? await db.FollowCorrespondenceAsync(facts, plan.Unreachable, today, clock.GetUtcNow(), cancellationToken) : 0;
        await db.SaveChangesAsync(cancellationToken);
        return new QueuedReminders(letters.Count, letters.Sum(l => l.About.Count), tasks);
    }
}
