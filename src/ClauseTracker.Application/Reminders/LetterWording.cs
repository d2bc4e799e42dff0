using System.Globalization;
using System.Resources;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>The wording of letters: the territory's own, else the one that the application knows (<c>LetterTexts.resx</c>).</summary>
internal static class LetterWording
{
    private static readonly ResourceManager Resources = new("ClauseTracker.Application.Wording.LetterTexts", typeof(LetterWording).Assembly);

    /// <summary>The application's own wording.</summary>
    public static LetterText Default(ReminderStage kind, ContactLanguage language)
    {
        var culture = CultureOf(language);
        return new LetterText(Resources.GetString($"Subject.{kind}", culture)!, Resources.GetString($"Body.{kind}", culture)!.ReplaceLineEndings("\n"));
    }

    /// <summary>The wording in force.</summary>
    public static async Task<LetterText> LetterTextAsync(this IClauseTrackerDb db, ReminderStage kind, ContactLanguage language, CancellationToken cancellation)
    {
        var own = await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == kind && t.Language == language, cancellation);
        return own?.Text ?? Default(kind, language);
    }

    private static CultureInfo CultureOf(ContactLanguage language) => CultureInfo.GetCultureInfo(language == ContactLanguage.English ? "en" : "fr");
}
