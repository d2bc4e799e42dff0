using System.Net;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class LanguageTests : ShellHost
{
    [TestCase("/", null, "fr")]
    [TestCase("/", "en-US,en;q=0.9", "en")]
    [TestCase("/", "de,fr;q=0.5,en;q=0.8", "en")]
    [TestCase("/", "de", "fr")]
    [TestCase("/?culture=en", "fr", "en")]
    [TestCase("/?culture=xx", "en", "en")]
    public async Task The_language_is_the_one_asked_for_else_French(string address, string? accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null) request.Headers.Add("Accept-Language", accepted);

        var page = await PageOf(await Browser.SendAsync(request));

        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo(expected));
    }

    [TestCase("fr", "Page introuvable")]
    [TestCase("en", "Page not found")]
    public async Task An_address_that_leads_nowhere_says_so_in_the_readers_language(string language, string title)
    {
        var answer = await Browser.GetAsync($"/nowhere?culture={language}");
        var page = await PageOf(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(title));
        Assert.That(page.QuerySelectorAll("article h2"), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Machines_get_a_problem_and_no_page()
    {
        var answer = await Browser.GetAsync("/api/nowhere");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("/legal/accessibility?culture=fr&p=2", "/legal/accessibility?p=2")]
    [TestCase("https://elsewhere.example/", "/")]
    [TestCase("//elsewhere.example/", "/")]
    public async Task A_choice_is_kept_and_leads_back_to_where_one_was(string back, string expected)
    {
        using var browser = NewBrowser();
        var token = await Token(browser);

        var answer = await browser.PostAsync("/language", Form(("code", "en"), ("back", back), ("__RequestVerificationToken", token)));
        var next = await PageOf(await browser.GetAsync("/"));

        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo(expected));
        Assert.That(next.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        using var browser = NewBrowser();

        var answer = await browser.PostAsync("/language", Form(("code", "en")));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await PageOf(answer)).QuerySelector("h1")!.TextContent, Is.EqualTo("La demande n’a pas pu être lue"));
    }

    [Test]
    public void A_key_that_does_not_exist_is_a_bug()
    {
        var words = (Words)Services.GetService(typeof(Words))!;

        Assert.That(() => words["No.Such.Key"], Throws.InstanceOf<KeyNotFoundException>());
    }

    private static async Task<string> Token(HttpClient browser) =>
        (await PageOf(await browser.GetAsync("/"))).QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
