using System.Net;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Exports;

public sealed class OpenDataPagesTests : ContractsWorld
{
    [Test]
    public async Task The_two_files_are_handed_over()
    {
        _ = await ContractAsync(DecpFile.CompleteMarket("OD-1"), "OD-1");

        var decp = await Browser.GetAsync("/exports/opendata?handler=Decp&Siret=&NotifiedIn=2026&PublishedOn=");
        var execution = await Browser.GetAsync("/exports/opendata?handler=Execution");

        Assert.That(decp.Content.Headers.ContentDisposition!.FileName, Does.StartWith("donnees-essentielles-"));
        var file = await decp.Content.ReadAsStringAsync();
        Assert.That(file, Does.Contain("OD-1"));
        Assert.That(StrictFormat.Violations(file), Is.Empty);
        Assert.That(await JsonSchemas.ViolationsAsync(Repository.PathOf("docs/open-data/execution.schema.json"), await execution.Content.ReadAsStringAsync()), Is.Empty);
    }

    [Test]
    public async Task What_would_be_left_out_is_told_before()
    {
        _ = await ContractAsync(DecpFile.CompleteMarket("OD-2").Without("ccag"), "OD-2");

        var page = await WebHost.PageAsync(Browser, "/exports/opendata");

        Assert.That(page.QuerySelectorAll("tbody tr").Select(r => r.TextContent), Has.Exactly(1).Contains("OD-2").And.Contains("ccag"));
    }

    [TestCase("/exports/opendata?NotifiedIn=jamais", "NotifiedIn")]
    [TestCase("/exports/opendata?handler=Decp&NotifiedIn=99999", "NotifiedIn")]
    [TestCase("/exports/opendata?handler=Decp&PublishedOn=demain", "PublishedOn")]
    [TestCase("/exports/opendata?handler=Execution&Siret=123", "Siret")]
    public async Task What_cannot_be_read_is_told_at_its_field(string address, string field)
    {
        var answer = await Browser.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(answer)), Is.EqualTo(new[] { field }));
    }

    [TestCase(Role.ProcurementOfficer, true, HttpStatusCode.OK)]
    [TestCase(Role.Administrator, true, HttpStatusCode.OK)]
    [TestCase(Role.Facilitator, false, HttpStatusCode.Forbidden)]
    public async Task Those_who_may_publish_find_it_among_the_exports(Role role, bool shown, HttpStatusCode answer)
    {
        using var browser = await Host.SignInAsync(role);

        var page = await WebHost.PageAsync(browser, "/exports");

        Assert.That(page.QuerySelector("button[name=handler][value=Decp]") is not null, Is.EqualTo(shown));
        Assert.That((await browser.GetAsync("/exports/opendata")).StatusCode, Is.EqualTo(answer));
    }
}
