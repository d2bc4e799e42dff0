using System.Net;
using System.Security.Claims;
using ClauseTracker.Web.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class FailureTests : ShellHost
{
    [TestCase("fr", "Une erreur est survenue")]
    [TestCase("en", "Something went wrong")]
    public async Task A_failure_says_what_happened_what_was_kept_and_what_to_do(string language, string title)
    {
        var answer = await Browser.GetAsync($"/?culture={language}");
        var page = await PageOf(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(title));
        Assert.That(page.QuerySelectorAll("article h2"), Has.Length.EqualTo(3));
        Assert.That(page.QuerySelector("article code")!.TextContent, Is.Not.Empty);
    }

    [Test]
    public async Task A_failure_shows_nothing_of_the_inside_and_keeps_the_policy()
    {
        var answer = await Browser.GetAsync("/");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("broken on purpose").And.Not.Contain("Exception"));
        Assert.That(answer.Headers.Contains("Content-Security-Policy"), Is.True);
    }

    protected override void Prepare(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureTestServices(services => services.AddSingleton<INavigation, NavigationThatFailsAtHome>());
    }

    private sealed class NavigationThatFailsAtHome(IHttpContextAccessor accessor) : INavigation
    {
        public IReadOnlyList<NavItem> VisibleTo(ClaimsPrincipal user) =>
            accessor.HttpContext!.Request.Path == "/" ? throw new InvalidOperationException("broken on purpose") : [];
    }
}
