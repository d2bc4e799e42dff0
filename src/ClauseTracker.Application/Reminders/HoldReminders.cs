using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Stops the whole run: no letter leaves until the end of a day, for any buyer of the user. What is due stays due. Gives the number of buyers.</summary>
[Requires(Permission.ManageReminders)]
public sealed record HoldReminders(DateOnly Until, string Reason) : ICommand<int>;

internal sealed class HoldRemindersValidator : AbstractValidator<HoldReminders>
{
    public HoldRemindersValidator()
    {
        RuleFor(h => h.Until).NotEmpty();
        RuleFor(h => h.Reason).NotEmpty().MaximumLength(ReminderSettings.ReasonLength);
    }
}

internal sealed class HoldRemindersHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<HoldReminders, int>
{
    public async Task<Result<int>> Handle(HoldReminders request, CancellationToken cancellationToken)
    {
        var buyers = await db.Clauses.Select(c => c.OrganisationId).Distinct().ToListAsync(cancellationToken);
        foreach (var buyer in buyers)
        {
            var held = (await db.ReminderSettingsOfAsync(buyer, clock, cancellationToken)).Hold(request.Until, request.Reason, clock.Today());
            if (held.IsRefused) return Result<int>.Refuse(held.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        return buyers.Count;
    }
}
