using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Domain.Access;

namespace ClauseTracker.Web.Tests.Api;

public sealed class ApiKeyPageTests : FirmSoftware
{
    private const string Page = "/api-keys";

    [Test]
    public async Task A_key_is_shown_once_with_an_example_opens_at_once_and_is_withdrawn()
    {
        var given = await WebHost.ReadAsync(await GiveAsync("Paie exemple", "ReadStatements"));
        var secret = ((IHtmlInputElement)given.QuerySelector("#given")!).Value;
        var software = With(secret);
        Assert.That(given.QuerySelector("#example")!.TextContent, Does.StartWith($"curl -H \"Authorization: Bearer {secret}\" http").And.EndWith("/api/v1/clauses"));
        Assert.That((await software.GetAsync($"{Root}/clauses")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var listed = await WebHost.PageAsync(Browser, Page);
        Assert.That(listed.Source.Text, Does.Not.Contain(secret).And.Contain(secret[..9]));
        var key = ((IHtmlInputElement)listed.QuerySelector("input[name=key]")!).Value;
        var revoked = await WebHost.PostAsync(Browser, Page, new() { ["key"] = key }, $"{Page}?handler=Revoke");

        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await ProblemsAsync(await software.GetAsync($"{Root}/clauses")), Is.EqualTo(new[] { "ApiKey.Revoked" }));
    }

    [Test]
    public async Task What_is_missing_is_told_at_its_field_and_no_key_is_made()
    {
        var answer = await GiveAsync(string.Empty, null);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var page = await WebHost.ReadAsync(answer);
        Assert.That(page.QuerySelector("#given"), Is.Null);
        Assert.That(page.QuerySelectorAll("[href='#Label'], .error-summary a").Length, Is.GreaterThan(0));

        var without = await WebHost.ReadAsync(await GiveAsync("Paie", null));
        Assert.That(without.QuerySelector("#Scopes .invalid-feedback")!.TextContent, Is.EqualTo("Choisissez au moins un droit."));
    }

    [TestCase(Role.Administrator, HttpStatusCode.OK)]
    [TestCase(Role.ProcurementOfficer, HttpStatusCode.Forbidden)]
    [TestCase(Role.ElectedOfficial, HttpStatusCode.Forbidden)]
    public async Task Keys_are_for_facilitators_and_administrators(Role role, HttpStatusCode status)
    {
        using var browser = await Host.SignInAsync(role);

        Assert.That((await browser.GetAsync(Page)).StatusCode, Is.EqualTo(status));
    }

    private Task<HttpResponseMessage> GiveAsync(string label, string? scope)
    {
        var fields = new Dictionary<string, string> { ["Firm"] = $"{Ours}", ["Label"] = label };
        if (scope is not null) fields["Scopes"] = scope;
        return WebHost.PostAsync(Browser, Page, fields);
    }
}
