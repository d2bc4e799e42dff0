using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Gives a letter the territory's own wording. One that cannot be written is refused at the line where it is broken, and nothing is kept.</summary>
/// <param name="Version">The version that was read, so that somebody else's change is not lost; null for the application's own.</param>
[Requires(Permission.ManageReminders)]
public sealed record ChangeLetterTemplate(ReminderStage Kind, ContactLanguage Language, long? Version, string Subject, string Body) : ICommand<Nothing>;

internal sealed class ChangeLetterTemplateValidator : AbstractValidator<ChangeLetterTemplate>
{
    public ChangeLetterTemplateValidator()
    {
        RuleFor(t => t.Kind).IsInEnum();
        RuleFor(t => t.Language).IsInEnum();
        RuleFor(t => t.Subject).NotEmpty().MaximumLength(LetterTemplate.SubjectLength);
        RuleFor(t => t.Body).NotEmpty().MaximumLength(LetterTemplate.BodyLength);
    }
}

internal sealed class ChangeLetterTemplateHandler(IClauseTrackerDb db, ILetterWriter writer, IMailer mailer, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChangeLetterTemplate, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeLetterTemplate request, CancellationToken cancellationToken)
    {
        var text = new LetterText(request.Subject, request.Body);
        var tried = writer.Try(text, request.Language, mailer.State, clock.Today());
        if (tried.IsRefused) return Result<Nothing>.Refuse(tried.Errors);
        var template = await db.LetterTemplates.SingleOrDefaultAsync(t => t.Kind == request.Kind && t.Language == request.Language, cancellationToken);
        if (template?.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        if (template is null)
        {
            template = LetterTemplate.For(request.Kind, request.Language);
            db.LetterTemplates.Add(template);
        }

        var said = template.Say(text, user.Id, clock.GetUtcNow());
        if (said.IsRefused) return Result<Nothing>.Refuse(said.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
