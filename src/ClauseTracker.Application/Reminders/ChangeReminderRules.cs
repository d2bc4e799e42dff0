using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Says when a buyer's firms are written to, and whether letters leave by themselves.</summary>
/// <param name="DaysBefore">Null for no letter before the day.</param>
[Requires(Permission.ManageReminders)]
public sealed record ChangeReminderRules(OrganisationId Buyer, int? DaysBefore, int? DaysAfter, int? RepeatDays, int? MonthsChased, bool SendsByItself) : ICommand<Nothing>;

internal sealed class ChangeReminderRulesValidator : AbstractValidator<ChangeReminderRules>
{
    public ChangeReminderRulesValidator()
    {
        RuleFor(r => r.DaysAfter).NotNull();
        RuleFor(r => r.RepeatDays).NotNull();
        RuleFor(r => r.MonthsChased).NotNull();
    }
}

internal sealed class ChangeReminderRulesHandler(IClauseTrackerDb db, OrganisationScope scope, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChangeReminderRules, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeReminderRules request, CancellationToken cancellationToken)
    {
        if (!await db.Clauses.AnyAsync(c => c.OrganisationId == request.Buyer, cancellationToken) || !scope.Allows(request.Buyer)) return new SharedErrors.NotFound();
        var settings = await db.ReminderSettingsOfAsync(request.Buyer, clock, cancellationToken);
        var changed = settings.Change(new ReminderRules(request.DaysBefore, request.DaysAfter!.Value, request.RepeatDays!.Value, request.MonthsChased!.Value));
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        if (settings.SendsByItself != request.SendsByItself) settings.Switch(request.SendsByItself, user.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
