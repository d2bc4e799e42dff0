using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Reminders;

/// <summary>A letter as it leaves.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain.</param>
/// <param name="Html">The same, as simple HTML; every value escaped.</param>
public sealed record Letter(string Subject, string Text, string Html);

/// <summary>All that a letter may say. No beneficiary is in it, nor anything that somebody typed about one.</summary>
/// <param name="Language">Of the letter.</param>
/// <param name="Name">The contact's, or null.</param>
/// <param name="Today">The day it is written on.</param>
/// <param name="Sender">Name that it is signed with.</param>
/// <param name="ReplyTo">Address to answer to.</param>
/// <param name="Firms">Usually one; several when a person answers for several.</param>
public sealed record LetterFacts(ContactLanguage Language, string? Name, DateOnly Today, string Sender, string ReplyTo, IReadOnlyList<LetterFirm> Firms)
{
    /// <summary>Says nothing of anybody.</summary>
    public override string ToString() => nameof(LetterFacts);
}

/// <summary>A firm in a letter.</summary>
/// <param name="Name">Of the firm.</param>
/// <param name="Link">The firm's personal link.</param>
/// <param name="Statements">At least one.</param>
public sealed record LetterFirm(string Name, Uri Link, IReadOnlyList<LetterStatement> Statements)
{
    /// <summary>The link is a secret.</summary>
    public override string ToString() => nameof(LetterFirm);
}

/// <summary>A statement in a letter.</summary>
public sealed record LetterStatement(YearMonth Month, string Contract, string Subject, string Buyer, DateOnly DueOn, ReminderStage Stage);

/// <summary>Writes letters by their templates.</summary>
public interface ILetterWriter
{
    /// <summary>The names that a template may use, in their order.</summary>
    IReadOnlyList<string> Variables { get; }

    /// <summary>Writes a letter. A broken template is refused with the line it is broken at, and one that asks for an unknown name too.</summary>
    [return: DoNotIgnore]
    Result<Letter> Write(LetterText template, LetterFacts facts);
}
