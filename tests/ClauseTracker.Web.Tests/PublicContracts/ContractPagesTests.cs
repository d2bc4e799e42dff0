using System.Net;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.PublicContracts;

public sealed class ContractPagesTests : ContractsWorld
{
    [Test]
    public async Task A_contract_stands_in_the_list_with_the_way_to_declare_its_clause()
    {
        var contract = await ContractAsync("CP-1");
        var page = await WebHost.PageAsync(Browser, "/contracts?search=CP-1");

        Assert.That(Text(page, "tbody tr"), Does.Contain("CP-1").And.Contain("120 000,50 €").And.Contain("15/03/2026"));
        Assert.That(page.QuerySelector($"tbody a[href*='/clauses/declare?contract={contract}']"), Is.Not.Null);
    }

    [Test]
    public async Task Once_declared_the_row_leads_to_the_clause_and_leaves_the_list_of_those_without()
    {
        var contract = await ContractAsync("CP-2");
        var clause = (await Host.DoAsSystemAsync(new DeclareClause(contract, new ClauseInput { Hours = 10, StartsOn = new(2026, 1, 1), EndsOn = new(2026, 12, 31) }))).Value;
        var all = await WebHost.PageAsync(Browser, "/contracts?search=CP-2");
        var without = await WebHost.PageAsync(Browser, "/contracts?search=CP-2&withoutClause=true");

        Assert.That(all.QuerySelector($"tbody a[href*='/clauses/details?id={clause}']"), Is.Not.Null);
        Assert.That(without.QuerySelector("tbody"), Is.Null);
        Assert.That(without.QuerySelector(".empty-state"), Is.Not.Null);
    }

    [Test]
    public async Task An_amount_that_cannot_be_one_is_flagged_as_it_was_received()
    {
        var contract = await ContractAsync(DecpFile.Market("CP-3").WithJson("montant", "1e17"), "CP-3");
        var list = await WebHost.PageAsync(Browser, "/contracts?search=CP-3");
        var sheet = await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}");

        Assert.That(Text(list, "tbody tr"), Does.Contain("1e17").IgnoreCase);
        Assert.That(Text(sheet, ".facts"), Does.Contain("1e17").IgnoreCase);
    }

    [TestCase("ExecutionCondition", 1)]
    [TestCase("Reserved", 0)]
    [TestCase("Nonsense", 1)]
    public async Task Contracts_are_filtered_by_consideration(string social, int rows)
    {
        _ = await ContractAsync("CP-4");
        var page = await WebHost.PageAsync(Browser, $"/contracts?search=CP-4&social={social}");

        Assert.That(page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(rows));
    }

    [Test]
    public async Task The_sheet_shows_facts_holders_and_the_record_as_received()
    {
        var contract = await ContractAsync("CP-5");
        var page = await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}");

        Assert.That(Text(page, "main > ul"), Does.Contain("35600000000048"));
        Assert.That(Text(page, ".facts"), Does.Contain("Clause sociale"));
        Assert.That(page.QuerySelector("details pre")!.TextContent, Does.Contain("\"objet\": \"Entretien des espaces verts de la commune imaginaire\""));
    }

    [TestCase("/contracts?p=-3")]
    [TestCase("/contracts?p=999")]
    [TestCase("/contracts?search=%25_%27%3B--")]
    public async Task An_odd_address_shows_a_list(string address) =>
        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("/contracts/details?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/contracts/importprogress?operation=00000000-0000-0000-0000-000000000001")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("/contracts")]
    [TestCase("/contracts/import")]
    [TestCase("/contracts/importprogress?operation=00000000-0000-0000-0000-000000000001")]
    public async Task An_elected_official_is_refused(string address)
    {
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await official.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_facilitator_reads_contracts_and_imports_none()
    {
        _ = await ContractAsync("CP-6");
        var facilitator = await Host.SignInAsync(Role.Facilitator);
        var page = await WebHost.PageAsync(facilitator, "/contracts?search=CP-6");

        Assert.That(page.QuerySelector("a[href*='import']"), Is.Null);
        Assert.That((await facilitator.GetAsync("/contracts/import")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
