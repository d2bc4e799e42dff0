using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Fluid;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>
/// Writes letters by Liquid templates. A template reaches the values that it is given and nothing else: no file, no object, no code; it ends after a number of
/// steps. A name that does not exist is refused rather than written as nothing.
/// </summary>
internal sealed partial class LiquidLetterWriter : ILetterWriter
{
    private const int MostSteps = 20_000;

    private static readonly FluidParser Parser = new();

    private static readonly TemplateOptions Options = new() { MaxSteps = MostSteps, MaxRecursion = 10, StrictVariables = true, StrictFilters = true };

    public IReadOnlyList<string> Variables { get; } =
    [
        "name", "months", "first_due", "today", "sender", "reply_to", "firms", "firm.name", "firm.link", "firm.statements", "statement.month", "statement.contract",
        "statement.subject", "statement.buyer", "statement.due_on", "statement.days_late", "statement.stage",
    ];

    public Result<Letter> Write(LetterText template, LetterFacts facts)
    {
        var values = Values(facts);
        var subject = Render(template.Subject, values, nameof(template.Subject), facts.Language);
        var body = Render(template.Body, values, nameof(template.Body), facts.Language);
        var refusals = subject.Errors.Concat(body.Errors).ToList();
        if (refusals.Count > 0) return Result<Letter>.Refuse(refusals);
        var text = BlankLines().Replace(body.Value.ReplaceLineEndings("\n").Trim(), "\n\n") + "\n";
        return new Letter(Line(subject.Value), text, LetterHtml.Of(text, facts.Language));
    }

    private static Result<string> Render(string source, Dictionary<string, object> values, string field, ContactLanguage language)
    {
        if (!Parser.TryParse(source, out var template, out var error)) return new ReminderErrors.LetterBroken(LineIn(error), WithoutPlace(error), field);
        var context = new TemplateContext(Options) { CultureInfo = CultureOf(language) };
        foreach (var (name, value) in values) context.SetValue(name, value);
        try
        {
            return template.Render(context);
        }
        catch (Exception failure) when (failure is FluidException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            var named = Quoted().Match(failure.Message);
            return named.Success && failure.Message.StartsWith("Undefined", StringComparison.Ordinal)
                ? new ReminderErrors.LetterUnknownName(LineOf(source, named.Groups[1].Value), named.Groups[1].Value, field)
                : new ReminderErrors.LetterBroken(1, failure.Message, field);
        }
    }

    private static Dictionary<string, object> Values(LetterFacts facts)
    {
        var culture = CultureOf(facts.Language);
        string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        string Month(YearMonth month) => month.FirstDay.ToString("MMMM yyyy", culture);
        var all = facts.Firms.SelectMany(f => f.Statements).ToList();
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = Line(facts.Name ?? string.Empty),
            ["months"] = string.Join(", ", all.Select(s => s.Month).Distinct().Order().Select(Month)),
            ["first_due"] = Day(all.Min(s => s.DueOn)),
            ["today"] = Day(facts.Today),
            ["sender"] = Line(facts.Sender),
            ["reply_to"] = Line(facts.ReplyTo),
            ["firms"] = facts.Firms.Select(f => new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["name"] = Line(f.Name),
                ["link"] = f.Link.AbsoluteUri,
                ["statements"] = f.Statements.Select(s => new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["month"] = Month(s.Month), ["contract"] = Line(s.Contract), ["subject"] = Line(s.Subject), ["buyer"] = Line(s.Buyer), ["due_on"] = Day(s.DueOn),
                    ["days_late"] = Math.Max(0, facts.Today.DayNumber - s.DueOn.DayNumber), ["stage"] = s.Stage.ToString().ToLowerInvariant(),
                }).ToList(),
            }).ToList(),
        };
    }

    private static CultureInfo CultureOf(ContactLanguage language) => CultureInfo.GetCultureInfo(language == ContactLanguage.English ? "en-GB" : "fr-FR");

    /// <summary>What somebody typed, on one line: it must not begin another.</summary>
    private static string Line(string text) => Spaces().Replace(text, " ").Trim();

    private static int LineIn(string error) => Place().Match(error) is { Success: true } place ? int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture) : 1;

    private static string WithoutPlace(string error) => Place().Replace(error.Split('\n')[0], string.Empty).Trim();

    private static int LineOf(string source, string name)
    {
        var at = source.IndexOf(name, StringComparison.Ordinal);
        // « firm.nme » is told as the part that is not there.
        return at < 0 ? 1 : source.AsSpan(0, at).Count('\n') + 1;
    }

    [GeneratedRegex(@"\s*at \((\d+):\d+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("'([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]*(\n[ \t]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
