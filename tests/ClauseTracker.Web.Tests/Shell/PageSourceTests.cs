using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ClauseTracker.Web.Tests.Shell;

/// <summary>What people read comes from the resource files: nothing is written in the pages themselves.</summary>
public sealed partial class PageSourceTests
{
    private static readonly string[] SpokenAttributes = ["title", "alt", "aria-label", "placeholder", "label", "lead", "parent", "note", "value"];

    private static IEnumerable<string> Pages => SourceTree.Files("src/ClauseTracker.Web/Pages", ".cshtml").Select(SourceTree.NameOf);

    [TestCaseSource(nameof(Pages))]
    public void A_page_holds_no_sentence_of_its_own(string page) =>
        Assert.That(SentencesIn(File.ReadAllText(Path.Combine(SourceTree.Root, page))), Is.Empty);

    [TestCase("<h1>Bonjour</h1>", "Bonjour")]
    [TestCase("@if (Model.Any)\n{\n<p>Saved</p>\n}", "Saved")]
    [TestCase("""<a href="/x" aria-label="Supprimer">@Words["A.B"]</a>""", "Supprimer")]
    [TestCase("""<page-header title="Marchés"></page-header>""", "Marchés")]
    public void A_planted_sentence_is_found(string source, string sentence) =>
        Assert.That(SentencesIn(source), Has.Exactly(1).EqualTo(sentence));

    [TestCase("""<p>@Words["A.B", Model.Count(x => x > 1)] @(a ? "left" : Words["C"])</p>""")]
    [TestCase("@foreach (var row in Model.Rows)\n{\n<td class=\"number\">@Formats.Hours(row.Hours)</td>\n}\nelse if (x)\n{\n}")]
    [TestCase("@{\n  var words = \"for code\";\n}\n<code>@Model.Reference</code>")]
    public void Code_is_not_taken_for_a_sentence(string source) => Assert.That(SentencesIn(source), Is.Empty);

    [Test]
    public void Every_icon_that_is_named_is_drawn()
    {
        var drawn = Symbols().Matches(File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "img", "icons.svg")))
            .Select(match => match.Groups[1].Value).ToHashSet();
        var named = SourceTree.Files("src/ClauseTracker.Web", ".cs", ".cshtml")
            .SelectMany(file => IconNames().Matches(SourceTree.CodeOf(file)))
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value).ToHashSet();

        Assert.That(named, Does.Contain("person"));
        Assert.That(named.Except(drawn), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void A_form_that_names_its_address_carries_the_antiforgery_token(string page) =>
        Assert.That(BareFormsIn(File.ReadAllText(Path.Combine(SourceTree.Root, page))), Is.Empty);

    [TestCase("""<form method="post" action="@Url.Page("X")">""", 1)]
    [TestCase("""<form method="post" asp-antiforgery="true" action="@Url.Page("X")">""", 0)]
    [TestCase("""<form method="post" class="card">""", 0)]
    [TestCase("""<form method="get" action="@Url.Page("X")">""", 0)]
    public void A_planted_form_without_its_token_is_found(string source, int found) => Assert.That(BareFormsIn(source), Has.Count.EqualTo(found));

    /// <summary>Forms whose token the framework leaves out, because they name an address: sending them would always be refused.</summary>
    private static List<string> BareFormsIn(string source) =>
        [.. PostForms().Matches(source).Select(m => m.Value).Where(form => form.Contains(" action=", StringComparison.Ordinal) && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal))];

    [GeneratedRegex("<form method=\"post\"[^\n]*")]
    private static partial Regex PostForms();

    private static List<string> SentencesIn(string source)
    {
        var body = new HtmlParser().ParseDocument($"<body>{WithoutCode(source)}</body>").Body!;
        var texts = body.GetDescendants().OfType<IText>().Select(text => text.Data);
        var attributes = body.QuerySelectorAll("*")
            .SelectMany(element => SpokenAttributes.Select(name => element is { LocalName: "option" or "input" or "button" } && name == "value" ? null : element.GetAttribute(name)));
        return [.. texts.Concat(attributes).Select(text => text?.Trim() ?? "").Where(text => Letters().IsMatch(text))];
    }

    private static string WithoutCode(string source)
    {
        var text = Comments().Replace(source, "");
        text = Directives().Replace(text, "");
        text = Statements().Replace(text, "");
        text = Keywords().Replace(text, "");
        return Expressions().Replace(text, "");
    }

    private const string Round = @"\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)";
    private const string Square = @"\[(?>[^\[\]]+|\[(?<s>)|\](?<-s>))*(?(s)(?!))\]";
    private const string Curly = @"\{(?>[^{}]+|\{(?<c>)|\}(?<-c>))*(?(c)(?!))\}";

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^@(page|model|using|inject|namespace|addTagHelper|inherits)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    [GeneratedRegex("@(functions|code)?\\s*" + Curly)]
    private static partial Regex Statements();

    [GeneratedRegex(@"@(if|foreach|for|switch|while|using)\s*" + Round + @"|\belse(\s+if\s*" + Round + @")?(?=\s*\{)")]
    private static partial Regex Keywords();

    [GeneratedRegex("@" + Round + @"|@(await\s+)?\w+(\??\.\w+|!|" + Round + "|" + Square + ")*")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbols();

    [GeneratedRegex("""<icon name="([^"@]+)"|\bicon="([^"@]+)"|Draw\("([^"]+)"|NavItem\("[^"]+",\s*"[^"]+",\s*"([^"]+)\x22""")]
    private static partial Regex IconNames();
}
