using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Reminders;

/// <summary>What a wording is tried on: a letter that is really due when there is one, else an invented one. Its link opens nothing.</summary>
internal static class LetterExamples
{
    private static readonly Uri Nowhere = new("https://exemple.invalid/firm/exemple");

    /// <summary>A letter of that kind from the next run, or null.</summary>
    public static async Task<LetterFacts?> RealLetterAsync(this IClauseTrackerDb db, ReminderStage kind, ContactLanguage language, MailState mail, TimeProvider clock, CancellationToken cancellation)
    {
        var facts = (await db.ReminderFactsAsync(DateOnly.FromDateTime(clock.NextReminderRun()), cancellation)).Where(f => f.MayLeave && f.To is not null).ToList();
        var letter = facts.GroupBy(f => f.To!.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Max(f => f.Stage!.Value) == kind)?.ToList();
        if (letter is null) return null;
        var firms = letter.GroupBy(f => f.Statement.Employer).Select(g => new LetterFirm(
            g.First().Firm, Nowhere, [.. g.Select(f => new LetterStatement(f.Statement.Month, f.ContractNumber, f.Subject, f.Buyer, f.Statement.DueOn, f.Stage!.Value))]));
        return new LetterFacts(language, letter[0].To!.Name, clock.Today(), mail.FromName, mail.ReplyTo ?? mail.From, [.. firms]);
    }

    /// <summary>A letter that says all that letters can say, invented.</summary>
    public static LetterFacts Invented(ContactLanguage language, MailState mail, DateOnly today)
    {
        var month = YearMonth.Of(today).AddMonths(-1);
        var statements = Enum.GetValues<ReminderStage>().Select((stage, i) => new LetterStatement(
            month.AddMonths(-i), Sentences.Of("Letter.ExampleContract", i + 1), Sentences.Of("Letter.ExampleSubject"), Sentences.Of("Letter.ExampleBuyer"),
            today.AddDays(3 - (10 * i)), stage)).ToList();
        return new LetterFacts(language, Sentences.Of("Letter.ExampleName"), today, mail.FromName, mail.ReplyTo ?? mail.From, [new LetterFirm(Sentences.Of("Letter.ExampleFirm"), Nowhere, statements)]);
    }

    /// <summary>Refuses a wording that cannot be written, at the line where it is broken, or that leaves out the link.</summary>
    [return: DoNotIgnore]
    public static Result<Letter> Try(this ILetterWriter writer, LetterText text, ContactLanguage language, MailState mail, DateOnly today)
    {
        var facts = Invented(language, mail, today);
        var written = writer.Write(text, facts);
        if (!written.TryGet(out var letter)) return written;
        // Also without a name, and about one thing alone: a branch that was not taken may be broken.
        foreach (var stage in Enum.GetValues<ReminderStage>())
        {
            var one = facts with { Name = null, Firms = [facts.Firms[0] with { Statements = [.. facts.Firms[0].Statements.Where(s => s.Stage == stage)] }] };
            var again = writer.Write(text, one);
            if (again.IsRefused) return again;
            if (!again.Value.Text.Contains(Nowhere.AbsoluteUri, StringComparison.Ordinal)) return new ReminderErrors.LetterWithoutLink();
        }

        return letter;
    }
}
