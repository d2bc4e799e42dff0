using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>The wording of one letter in one language, and what it may say.</summary>
[Requires(Permission.ManageReminders)]
public sealed record GetLetterTemplate(ReminderStage Kind, ContactLanguage Language) : IQuery<LetterTemplateSheet>;

/// <summary>A wording.</summary>
/// <param name="IsOwn">False for the application's own.</param>
/// <param name="Version">To send back with a change; null for the application's own.</param>
/// <param name="Variables">What it may name.</param>
public sealed record LetterTemplateSheet(ReminderStage Kind, ContactLanguage Language, string Subject, string Body, bool IsOwn, long? Version, string? ChangedBy, DateTimeOffset? ChangedAt, IReadOnlyList<string> Variables);

internal sealed class GetLetterTemplateValidator : AbstractValidator<GetLetterTemplate>
{
    public GetLetterTemplateValidator()
    {
        RuleFor(t => t.Kind).IsInEnum();
        RuleFor(t => t.Language).IsInEnum();
    }
}

internal sealed class GetLetterTemplateHandler(IClauseTrackerDb db, ILetterWriter writer) : IQueryHandler<GetLetterTemplate, LetterTemplateSheet>
{
    public async Task<Result<LetterTemplateSheet>> Handle(GetLetterTemplate request, CancellationToken cancellationToken)
    {
        var (kind, language) = (request.Kind, request.Language);
        var own = await db.LetterTemplates.AsNoTracking().Where(t => t.Kind == kind && t.Language == language)
            .Select(t => new { t.Subject, t.Body, t.Version, t.ChangedAt, By = db.People.Where(p => p.Id == t.ChangedBy).Select(p => p.DisplayName).FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        var text = LetterWording.Default(kind, language);
        return own is null
            ? new LetterTemplateSheet(kind, language, text.Subject, text.Body, false, null, null, null, writer.Variables)
            : new LetterTemplateSheet(kind, language, own.Subject, own.Body, true, own.Version, own.By, Clock.InParis(own.ChangedAt), writer.Variables);
    }
}
