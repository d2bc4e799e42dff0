using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Wording;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Tests.Shell;

public sealed partial class PageTextsTests
{
    private static readonly Dictionary<string, string> French = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Read(CultureInfo.GetCultureInfo("en"));

    [Test]
    public void Both_languages_have_the_same_keys()
    {
        Assert.That(French, Is.Not.Empty);
        Assert.That(English.Keys, Is.EquivalentTo(French.Keys));
    }

    [Test]
    public void No_text_is_empty() =>
        Assert.That(French.Concat(English).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key), Is.Empty);

    [Test]
    public void Both_languages_mention_the_same_values()
    {
        var different = French.Keys.Where(key => !Mentions(French[key]).SetEquals(Mentions(English[key])));

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void Every_key_that_pages_use_exists()
    {
        var used = SourceTree.Files("src/ClauseTracker.Web", ".cs", ".cshtml")
            .SelectMany(file => UsedKeys().Matches(SourceTree.CodeOf(file)).Select(match => (Key: KeyOf(match), File: SourceTree.NameOf(file))))
            .ToList();

        Assert.That(used, Has.Count.GreaterThan(60));
        Assert.That(used.Where(use => !French.ContainsKey(use.Key)), Is.Empty);
    }

    [Test]
    public void Every_refusal_of_the_domain_and_the_application_has_its_sentence()
    {
        var codes = SourceTree.Files("src/ClauseTracker.Domain", ".cs").Concat(SourceTree.Files("src/ClauseTracker.Application", ".cs"))
            .SelectMany(file => RefusalCodes().Matches(SourceTree.CodeOf(file)).Select(match => match.Groups[1].Value))
            .ToList();

        Assert.That(codes, Does.Contain("Shared.NotFound"));
        Assert.That(codes.Where(code => !French.ContainsKey("Error." + code)), Is.Empty);
    }

    [Test]
    public void Every_status_page_has_its_sentences()
    {
        string[] parts = ["Title", "What", "Do"];
        var keys = Pages.StatusModel.Known.Append(599)
            .SelectMany(code => parts.Select(part => new Pages.StatusModel { Code = code }.Key(part)));

        Assert.That(keys.Where(key => !French.ContainsKey(key)), Is.Empty);
    }

    private static string KeyOf(Match match) => match.Groups.Values.Skip(1).First(group => group.Success).Value;

    private static HashSet<string> Mentions(string text) => [.. Placeholders().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        PageTexts.Groups.Append(Sentences.Resources)
            .SelectMany(group => group.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()).ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex("""[wW]ords\["([^"]+)"|[a-z]+-key="([^"@]+)"|NavItem\("([^"]+)"|"((?:Field|Pagination|Status)\.[A-Z]\w+)"|"(Error\.Shared\.\w+)\x22""")]
    private static partial Regex UsedKeys();

    [GeneratedRegex("""Error\(\s*"([A-Z]\w+\.\w+)\x22""")]
    private static partial Regex RefusalCodes();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholders();
}
