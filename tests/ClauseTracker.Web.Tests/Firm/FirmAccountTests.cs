using System.Net;
using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>Somebody of a firm with an account sees the firm's pages and nothing else.</summary>
public sealed class FirmAccountTests : FirmWorld
{
    private const string Password = "une phrase de test";

    [Test]
    public async Task An_account_of_a_firm_is_led_to_the_firm_s_pages_and_refused_everywhere_else()
    {
        Assert.That((await Host.DoAsSystemAsync(new AddUser("Comptable Imaginaire", "compta@firme.invalid", Password, Role.InsertionStructure, HoursSheets.SiretOf(OurEmployer)))).Errors, Is.Empty);
        var browser = Telephone();
        var signedIn = await WebHost.PostAsync(browser, "/sign-in", new() { ["Email"] = "compta@firme.invalid", ["Password"] = Password });
        var home = await browser.GetAsync(signedIn.Headers.Location);

        Assert.That(home.Headers.Location!.OriginalString, Is.EqualTo("/firm"));
        var page = await WebHost.PageAsync(browser, "/firm");
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo($"Entreprise fictive {OurEmployer}"));
        Assert.That(page.QuerySelectorAll("nav.site-menu a"), Is.Empty);
        foreach (var path in new[] { "/contracts", "/clauses", "/statements", "/beneficiaries", "/organisations", "/duty", "/exports", "/calculator" })
        {
            Assert.That((await browser.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), path);
        }
    }

    [Test]
    public async Task The_role_of_a_firm_needs_the_firm() =>
        Assert.That((await Host.DoAsSystemAsync(new AddUser("Sans Entreprise", "sans@firme.invalid", Password, Role.ContractHolder, null))).Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { ("Shared.Required", "Organisation") }));
}
