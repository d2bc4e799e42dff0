using System.Net;
using ClauseTracker.Web.Security;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class SecurityHeadersTests : ShellHost
{
    [TestCase("/")]
    [TestCase("/nowhere")]
    [TestCase("/legal/accessibility")]
    [TestCase("/css/site.css")]
    [TestCase("/lib/tabler.min.css")]
    public async Task Every_answer_carries_the_policy(string address)
    {
        var answer = await Browser.GetAsync(address);

        Assert.That(Header(answer, "Content-Security-Policy"), Is.EqualTo(SecurityHeaders.Policy));
        Assert.That(Header(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(Header(answer, "X-Frame-Options"), Is.EqualTo("DENY"));
        Assert.That(Header(answer, "Referrer-Policy"), Is.EqualTo("same-origin"));
    }

    [Test]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        Assert.That(SecurityHeaders.Policy, Does.Not.Contain("unsafe").And.Not.Contain("http").And.Not.Contain("*"));
        Assert.That(SecurityHeaders.Policy, Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'"));
    }

    [TestCase("/jobs", true)]
    [TestCase("/jobs/recurring", true)]
    [TestCase("/jobseekers", false)]
    public async Task Only_the_dashboard_of_jobs_may_be_inline(string address, bool inline)
    {
        var answer = await Browser.GetAsync(address);

        Assert.That(Header(answer, "Content-Security-Policy").Contains("unsafe-inline", StringComparison.Ordinal), Is.EqualTo(inline));
    }

    [Test]
    public async Task Pages_are_not_kept_and_files_are()
    {
        var page = await Browser.GetAsync("/");
        var file = await Browser.GetAsync("/css/site.css");

        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(file.Headers.CacheControl!.NoStore, Is.False);
    }

    [TestCase("/")]
    [TestCase("/nowhere")]
    [TestCase("/legal/accessibility")]
    public async Task Pages_hold_nothing_that_the_policy_forbids(string address)
    {
        var page = await PageOf(await Browser.GetAsync(address));

        Assert.That(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onsubmit], [onchange]"), Is.Empty);
        Assert.That(page.QuerySelectorAll("[src^='http'], link[href^='http'], form[action^='http']"), Is.Empty);
    }

    [Test]
    public async Task Every_file_that_a_page_asks_for_is_served()
    {
        var page = await PageOf(await Browser.GetAsync("/"));
        var addresses = page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src"))
            .Concat(page.QuerySelectorAll("head link[href]").Select(link => link.GetAttribute("href"))).ToList();

        Assert.That(addresses, Has.Count.EqualTo(7));
        foreach (var address in addresses)
            Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
