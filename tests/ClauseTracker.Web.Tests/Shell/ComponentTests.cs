using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class ComponentTests : ShellHost
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    private Words Words => Services.GetRequiredService<Words>();

    [SetUp]
    public void SpeakFrench()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
    }

    [Test]
    public void A_field_shows_its_value_as_people_write_it_and_is_named_by_its_label()
    {
        var field = Render(Field("Input.Hours", 151.67m, "decimal"));
        var input = field.QuerySelector("input")!;

        Assert.That(input.GetAttribute("value"), Is.EqualTo("151,67"));
        Assert.That(input.GetAttribute("name"), Is.EqualTo("Input.Hours"));
        Assert.That(field.QuerySelector("label")!.GetAttribute("for"), Is.EqualTo(input.Id));
        Assert.That(input.HasAttribute("aria-invalid"), Is.False);
    }

    [Test]
    public void A_refused_field_keeps_what_was_typed_and_is_described_by_its_error()
    {
        var view = View();
        view.ViewData.ModelState.SetModelValue("Input.End", "31/02/2026", "31/02/2026");
        view.ViewData.ModelState.AddModelError("Input.End", "<b>refused</b>");

        var field = Render(Field("Input.End", null, "date", view));
        var input = field.QuerySelector("input")!;
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.QuerySelector("#" + id)!.TextContent).ToList();

        Assert.That(input.GetAttribute("value"), Is.EqualTo("31/02/2026"));
        Assert.That(input.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(described, Is.EqualTo(new[] { "Jour, mois, année : 31/12/2026".Replace(" :", "\u00A0:", StringComparison.Ordinal), "<b>refused</b>" }));
    }

    [Test]
    public void A_password_is_never_shown_again()
    {
        var view = View();
        view.ViewData.ModelState.SetModelValue("Input.Password", "secret", "secret");

        Assert.That(Render(Field("Input.Password", "secret", "password", view)).InnerHtml, Does.Not.Contain("secret"));
    }

    [TestCase("select", "option[selected]")]
    [TestCase("radio", "input[checked]")]
    public void A_choice_made_is_shown(string type, string chosen)
    {
        var helper = Field("Input.Kind", "B", type);
        helper.Options = [new SelectListItem("First", "A"), new SelectListItem("Second", "B")];

        Assert.That(Render(helper).QuerySelectorAll(chosen).Select(element => element.GetAttribute("value")), Is.EqualTo(new[] { "B" }));
    }

    [Test]
    public void The_summary_leads_to_each_refused_field()
    {
        var view = View();
        view.ViewData.ModelState.AddModelError("Input.Hours", "too many");
        view.ViewData.ModelState.AddModelError("", "changed meanwhile");

        var summary = Render(new ErrorSummaryTagHelper(Words, Services.GetRequiredService<Icons>()) { ViewContext = view });

        Assert.That(summary.QuerySelectorAll("li"), Has.Length.EqualTo(2));
        Assert.That(summary.QuerySelector("li a")!.GetAttribute("href"), Is.EqualTo("#Input_Hours"));
    }

    [Test]
    public void Progress_is_said_in_words_and_drawn_without_styles()
    {
        var bar = Render(new ProgressHoursTagHelper(Words) { Value = Hours.Of(360), Owed = Hours.Of(833), Expected = 0.5m });

        Assert.That(bar.QuerySelector(".hours-bar-text")!.TextContent, Is.EqualTo("360\u00A0h sur 833\u00A0h (43\u00A0%)"));
        Assert.That(bar.QuerySelector(".hours-bar-counted")!.GetAttribute("width"), Is.EqualTo("43.22"));
        Assert.That(bar.QuerySelectorAll("[style]"), Is.Empty);
        Assert.That(bar.QuerySelectorAll(".hours-bar-late"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Progress_of_nothing_owed_divides_by_nothing()
    {
        var bar = Render(new ProgressHoursTagHelper(Words) { Value = Hours.Of(7), Owed = Hours.Zero });

        Assert.That(bar.QuerySelector(".hours-bar-counted")!.GetAttribute("width"), Is.EqualTo("0"));
    }

    [Test]
    public void Pages_of_a_list_keep_its_filters()
    {
        var view = View();
        view.HttpContext.Request.Path = "/clauses";
        view.HttpContext.Request.QueryString = new QueryString("?state=late&p=2&sort=-due");

        var pages = Render(new PaginationTagHelper(Words) { PageNumber = 2, PageSize = 25, Total = 60, ViewContext = view });

        Assert.That(pages.QuerySelectorAll("a").Select(link => link.GetAttribute("href")),
            Is.EqualTo(new[] { "/clauses?state=late&sort=-due&p=1", "/clauses?state=late&sort=-due&p=3" }));
        Assert.That(pages.QuerySelector("p")!.TextContent, Is.EqualTo("26 à 50 sur 60"));
    }

    [TestCase("", "/clauses?sort=due")]
    [TestCase("?sort=due&p=4", "/clauses?sort=-due")]
    [TestCase("?sort=-due", "/clauses?sort=due")]
    public void A_heading_sorts_one_way_then_the_other(string query, string expected)
    {
        var view = View();
        view.HttpContext.Request.Path = "/clauses";
        view.HttpContext.Request.QueryString = new QueryString(query);

        var heading = Render(new SortHeadingTagHelper(Words) { SortBy = "due", LabelKey = "Nav.Clauses", ViewContext = view });

        Assert.That(heading.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo(expected));
    }

    private FieldTagHelper Field(string name, object? value, string type, ViewContext? view = null) => new(Words)
    {
        For = new ModelExpression(name, new ModelExplorer(_metadata, _metadata.GetMetadataForType(value?.GetType() ?? typeof(string)), value)),
        LabelKey = "Action.Search",
        Type = type,
        ViewContext = view ?? View(),
    };

    private ViewContext View()
    {
        var state = new ModelStateDictionary();
        return new ViewContext
        {
            HttpContext = new DefaultHttpContext { RequestServices = Services },
            ViewData = new ViewDataDictionary(_metadata, state),
        };
    }

    private static IElement Render(TagHelper helper)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString().Replace("<x", "<div", StringComparison.Ordinal)).Body!;
    }
}
