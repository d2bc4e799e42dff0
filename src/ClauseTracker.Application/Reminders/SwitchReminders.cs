using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Has a buyer's letters leave by themselves at each run, or no longer.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SwitchReminders(OrganisationId Buyer, bool SendsByItself) : ICommand<Nothing>;

internal sealed class SwitchRemindersHandler(IClauseTrackerDb db, OrganisationScope scope, ICurrentUser user, TimeProvider clock) : ICommandHandler<SwitchReminders, Nothing>
{
    public async Task<Result<Nothing>> Handle(SwitchReminders request, CancellationToken cancellationToken)
    {
        if (!await db.Clauses.AnyAsync(c => c.OrganisationId == request.Buyer, cancellationToken) || !scope.Allows(request.Buyer)) return new SharedErrors.NotFound();
        var settings = await db.ReminderSettingsOfAsync(request.Buyer, clock, cancellationToken);
        settings.Switch(request.SendsByItself, user.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
