using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>When a buyer's firms are written to.</summary>
[Requires(Permission.ManageReminders)]
public sealed record GetReminderRules(OrganisationId Buyer) : IQuery<BuyerReminders>;

internal sealed class GetReminderRulesHandler(IClauseTrackerDb db, OrganisationScope scope) : IQueryHandler<GetReminderRules, BuyerReminders>
{
    public async Task<Result<BuyerReminders>> Handle(GetReminderRules request, CancellationToken cancellationToken)
    {
        var id = request.Buyer;
        var name = await db.Organisations.Where(o => o.Id == id && db.Clauses.Any(c => c.OrganisationId == o.Id)).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var settings = await db.ReminderSettings.AsNoTracking().Where(s => s.OrganisationId == id).OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        if (name is null || !scope.Allows(id)) return new SharedErrors.NotFound();
        return new BuyerReminders(id, name, settings?.SendsByItself ?? false, settings?.HeldUntil, settings?.HeldReason, settings?.Rules ?? ReminderRules.Default, settings?.Version ?? 0);
    }
}
