using ClauseTracker.Browser.Tests.Browser;
using ClauseTracker.Testing;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>The ground under the tests of pages: the program comes up, the browser opens it, axe sees and the policy holds.</summary>
[RequiresBrowser]
public sealed class BrowserSessionTests
{
    private const string Sound = """
        <!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body><main><h1>Heures</h1><p>Rien ce mois.</p></main></body></html>
        """;

    private const string WithoutAlternative = """
        <!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body><main><h1>Heures</h1><img src="data:,"></main></body></html>
        """;

    private BrowserSession _session = null!;

    [OneTimeSetUp]
    public async Task Start() => _session = await BrowserSession.StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_session is not null) await _session.DisposeAsync();
    }

    [Test]
    public async Task The_program_answers_the_browser()
    {
        var page = await _session.NewPageAsync();

        var response = await page.GotoAsync("/health");

        Assert.That(response?.Status, Is.EqualTo(200));
        Assert.That(await page.EvaluateAsync<string>("navigator.language"), Is.EqualTo("fr-FR"));
    }

    [Test]
    public async Task A_sound_page_passes_axe()
    {
        var page = await _session.NewPageAsync(new Reader(ForAxe: true));
        await page.SetContentAsync(Sound);

        Assert.That(async () => await AxeCheck.AssertNoViolationsAsync(page), Throws.Nothing);
    }

    [Test]
    public async Task An_image_without_alternative_is_found_by_axe()
    {
        var page = await _session.NewPageAsync(new Reader(ForAxe: true));
        await page.SetContentAsync(WithoutAlternative);

        string? complaint;
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            complaint = await ComplaintAsync(() => AxeCheck.AssertNoViolationsAsync(page));
        }

        Assert.That(complaint, Does.Contain("image-alt"));
    }

    [TestCase(false, "as served")]
    [TestCase(true, "changed")]
    public async Task The_content_policy_holds_except_for_axe(bool forAxe, string title)
    {
        var page = await _session.NewPageAsync(new Reader(ForAxe: forAxe));
        await page.RouteAsync("**/policy", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "script-src 'self'" },
            Body = "<title>as served</title><script>document.title = 'changed'</script>",
        }));

        await page.GotoAsync("/policy");

        Assert.That(await page.TitleAsync(), Is.EqualTo(title));
    }

    [Test]
    public async Task A_reader_without_JavaScript_can_be_played()
    {
        var page = await _session.NewPageAsync(new Reader(JavaScript: false));
        await page.SetContentAsync("<noscript><p>sans script</p></noscript>");

        Assert.That(await page.GetByText("sans script").CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_screenshot_is_written_where_people_look()
    {
        var page = await _session.NewPageAsync();
        await page.SetContentAsync(Sound);

        var path = await Screenshots.TakeAsync(page, "browser-session-smoke");

        Assert.That(new FileInfo(path).Length, Is.GreaterThan(1000));
    }

    private static async Task<string?> ComplaintAsync(Func<Task> check)
    {
        try
        {
            await check();
            return null;
        }
        catch (AssertionException complaint)
        {
            return complaint.Message;
        }
    }
}
