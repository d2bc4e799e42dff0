using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>What a letter is written by.</summary>
/// <param name="Subject">One line, with variables.</param>
/// <param name="Body">Plain text with variables; the HTML form is made from it.</param>
public sealed record LetterText(string Subject, string Body);

/// <summary>The territory's own wording of a letter, in the place of the one that the application knows. Liquid, so that it reaches nothing but its variables.</summary>
[SharedByAll("One letter may speak of contracts of several buyers; the wording is the territory's and holds no personal data.")]
public sealed class LetterTemplate : IVersioned
{
    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest body, in characters.</summary>
    public const int BodyLength = 8000;

    private LetterTemplate()
    {
    }

    public ReminderStage Kind { get; private init; }

    public ContactLanguage Language { get; private init; }

    public string Subject { get; private set; } = string.Empty;

    public string Body { get; private set; } = string.Empty;

    public UserId? ChangedBy { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public long Version { get; private set; }

    public LetterText Text => new(Subject, Body);

    /// <summary>A wording for a kind of letter in a language.</summary>
    public static LetterTemplate For(ReminderStage kind, ContactLanguage language) => new() { Kind = kind, Language = language };

    /// <summary>Takes another wording, which was checked by the writer of letters.</summary>
    [return: DoNotIgnore]
    public Result Say(LetterText text, UserId? by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text.Subject)) return new SharedErrors.Required(nameof(Subject));
        if (text.Subject.Trim().Length > SubjectLength) return new SharedErrors.TooLong(nameof(Subject), SubjectLength);
        if (string.IsNullOrWhiteSpace(text.Body)) return new SharedErrors.Required(nameof(Body));
        if (text.Body.Length > BodyLength) return new SharedErrors.TooLong(nameof(Body), BodyLength);
        (Subject, Body, ChangedBy, ChangedAt) = (text.Subject.Trim(), text.Body.ReplaceLineEndings("\n"), by, now);
        return Result.Success();
    }
}
