using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Gives a letter the application's own wording back. Twice is once.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ResetLetterTemplate(ReminderStage Kind, ContactLanguage Language) : ICommand<Nothing>;

internal sealed class ResetLetterTemplateHandler(IClauseTrackerDb db) : ICommandHandler<ResetLetterTemplate, Nothing>
{
    public async Task<Result<Nothing>> Handle(ResetLetterTemplate request, CancellationToken cancellationToken)
    {
        var own = await db.LetterTemplates.SingleOrDefaultAsync(t => t.Kind == request.Kind && t.Language == request.Language, cancellationToken);
        if (own is not null) db.LetterTemplates.Remove(own);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
