using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Reminders;

/// <summary>Shows a wording on a letter that is really due, else on an invented one, before it is kept. Nothing leaves, and no link is made.</summary>
[Requires(Permission.ManageReminders)]
public sealed record PreviewLetter(ReminderStage Kind, ContactLanguage Language, string Subject, string Body) : IQuery<LetterPreview>;

/// <summary>A wording, written.</summary>
/// <param name="IsReal">True when it speaks of a letter of the next run.</param>
public sealed record LetterPreview(string Subject, string Text, string Html, bool IsReal)
{
    public override string ToString() => nameof(LetterPreview);
}

internal sealed class PreviewLetterValidator : AbstractValidator<PreviewLetter>
{
    public PreviewLetterValidator()
    {
        RuleFor(t => t.Kind).IsInEnum();
        RuleFor(t => t.Language).IsInEnum();
        RuleFor(t => t.Subject).NotEmpty().MaximumLength(LetterTemplate.SubjectLength);
        RuleFor(t => t.Body).NotEmpty().MaximumLength(LetterTemplate.BodyLength);
    }
}

internal sealed class PreviewLetterHandler(IClauseTrackerDb db, ILetterWriter writer, IMailer mailer, TimeProvider clock) : IQueryHandler<PreviewLetter, LetterPreview>
{
    public async Task<Result<LetterPreview>> Handle(PreviewLetter request, CancellationToken cancellationToken)
    {
        var text = new LetterText(request.Subject, request.Body.ReplaceLineEndings("\n"));
        var tried = writer.Try(text, request.Language, mailer.State, clock.Today());
        if (!tried.TryGet(out var invented)) return Result<LetterPreview>.Refuse(tried.Errors);
        var real = await db.RealLetterAsync(request.Kind, request.Language, mailer.State, clock, cancellationToken);
        var written = real is null ? tried : writer.Write(text, real);
        return written.TryGet(out var letter)
            ? new LetterPreview(letter.Subject, letter.Text, letter.Html, real is not null)
            : new LetterPreview(invented.Subject, invented.Text, invented.Html, false);
    }
}
