using System.Net;
using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.Access;

public sealed class AccessTests
{
    private WebHost _host = default!;

    [SetUp]
    public void Start() => _host = new WebHost();

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task The_setup_link_makes_the_first_administrator_and_is_then_spent()
    {
        var browser = Browser();
        var token = _host.Services.GetRequiredService<ISetupLink>().Token;
        var fields = new Dictionary<string, string> { ["Token"] = token, ["DisplayName"] = "Ada Test", ["Email"] = "ada@test.example", ["Password"] = "une longue phrase" };

        var first = await WebHost.PostAsync(browser, "/setup?token=" + token, new(fields));
        var second = await WebHost.PostAsync(browser, "/setup?token=" + token, new(fields) { ["Email"] = "eve@test.example" });

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await WebHost.ReadAsync(second)).Body!.TextContent, Does.Contain("Ce lien a déjà servi"));
    }

    [Test]
    public async Task A_wrong_setup_link_makes_nobody()
    {
        var answer = await WebHost.PostAsync(
            Browser(), "/setup?token=no", new() { ["Token"] = "no", ["DisplayName"] = "Eve", ["Email"] = "eve@test.example", ["Password"] = "une longue phrase" });

        Assert.That((await WebHost.ReadAsync(answer)).Body!.TextContent, Does.Contain("Ce lien a déjà servi"));
    }

    [Test]
    public async Task A_wrong_password_says_nothing_of_the_address()
    {
        _ = await _host.SignInAsync(Role.Facilitator);
        var known = await WebHost.PostAsync(Browser(), "/sign-in", new() { ["Email"] = "facilitator@test.example", ["Password"] = "autre chose" });
        var unknown = await WebHost.PostAsync(Browser(), "/sign-in", new() { ["Email"] = "nobody@test.example", ["Password"] = "autre chose" });

        Assert.That((await WebHost.ReadAsync(known)).Body!.TextContent, Does.Contain("ne convient pas"));
        Assert.That((await WebHost.ReadAsync(unknown)).Body!.TextContent, Does.Contain("ne convient pas"));
    }

    [TestCase(Role.Administrator, HttpStatusCode.OK)]
    [TestCase(Role.Facilitator, HttpStatusCode.Redirect)]
    [TestCase(Role.ElectedOfficial, HttpStatusCode.Redirect)]
    public async Task The_jobs_dashboard_is_for_administrators(Role role, HttpStatusCode expected)
    {
        var answer = await (await _host.SignInAsync(role)).GetAsync("/jobs");

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task An_administrator_adds_somebody_and_a_weak_password_is_refused_at_its_field()
    {
        var browser = await _host.SignInAsync(Role.Administrator);
        var fields = new Dictionary<string, string> { ["DisplayName"] = "Ida Test", ["Email"] = "ida@test.example", ["Password"] = "court", ["Role"] = "Facilitator" };
        var refused = await WebHost.ReadAsync(await WebHost.PostAsync(browser, "/users", new(fields)));
        var added = await WebHost.PostAsync(browser, "/users", new(fields) { ["Password"] = "une longue phrase" });

        Assert.That(refused.QuerySelector("[name=Password]")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await WebHost.PageAsync(browser, "/users")).Body!.TextContent, Does.Contain("ida@test.example"));
    }

    [Test]
    public async Task Each_role_lands_on_a_home_of_its_own()
    {
        var facilitator = await WebHost.PageAsync(await _host.SignInAsync(Role.Facilitator), "/home");
        var official = await WebHost.PageAsync(await _host.SignInAsync(Role.ElectedOfficial), "/home");

        Assert.That(facilitator.QuerySelector(".waiting"), Is.Not.Null);
        Assert.That(official.QuerySelector(".waiting"), Is.Null);
        Assert.That(official.QuerySelector(".figures"), Is.Not.Null);
    }

    private HttpClient Browser() => _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}
