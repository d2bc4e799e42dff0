using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Says that a task is settled: the contact was replaced, or the address works and is written to again.</summary>
[Requires(Permission.ManageReminders)]
public sealed record CloseCorrespondenceTask(CorrespondenceTaskId Task) : ICommand<Nothing>;

internal sealed class CloseCorrespondenceTaskHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CloseCorrespondenceTask, Nothing>
{
    public async Task<Result<Nothing>> Handle(CloseCorrespondenceTask request, CancellationToken cancellationToken)
    {
        var task = await db.CorrespondenceTasks.SingleOrDefaultAsync(t => t.Id == request.Task, cancellationToken);
        if (task is null) return new SharedErrors.NotFound();
        task.Close(user.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
