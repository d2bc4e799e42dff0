using System.Net;
using ClauseTracker.Domain.Access;
using ClauseTracker.Testing;

namespace ClauseTracker.Web.Tests.PublicContracts;

public sealed class ContractListPagesTests : ContractsWorld
{
    [Test]
    public async Task What_is_filtered_stands_above_the_list_and_can_be_taken_away()
    {
        _ = await ContractAsync(DecpFile.Market("CL-1").With("objet", "Réfection du beffroi"), "CL-1");
        var page = await WebHost.PageAsync(Browser, "/contracts?search=beffroi&year=2026&social=ExecutionCondition&withoutClause=true&status=Nonsense&buyer=nobody");

        Assert.That(page.QuerySelectorAll(".chip").Select(c => c.TextContent.Trim()), Is.EqualTo(new[] { "« beffroi »", "Notifiés en 2026", "Clause sociale", "Sans clause déclarée" }));
        Assert.That(page.QuerySelector(".chip")!.GetAttribute("href"), Is.EqualTo("/contracts?year=2026&social=ExecutionCondition&withoutClause=true"));
        Assert.That(Text(page, ".list-count"), Is.EqualTo("1 marché"));
        Assert.That(page.QuerySelector("#Search")!.GetAttribute("value"), Is.EqualTo("beffroi"));
        Assert.That(Text(page, "details.filters summary"), Is.EqualTo("Filtres (3)"));
        Assert.That(page.QuerySelector("#Year option[selected]")!.TextContent, Is.EqualTo("2026"));
    }

    [Test]
    public async Task A_filter_is_saved_opened_renamed_made_the_first_and_deleted()
    {
        _ = await ContractAsync("CL-2");
        using var browser = await Host.SignInAsync(Role.Facilitator);
        var saved = await WebHost.PostAsync(browser, "/contracts?year=2026&sort=number", new() { ["Label"] = "Cette année" }, "/contracts?year=2026&sort=number&handler=Save");
        Assert.That(saved.Headers.Location?.ToString(), Is.EqualTo("/contracts?year=2026&sort=number"));

        var page = await WebHost.PageAsync(browser, "/contracts?sort=number&year=2026");
        var pill = page.QuerySelector(".saved nav a[aria-current]")!;
        Assert.That((pill.TextContent.Trim(), pill.GetAttribute("href")), Is.EqualTo(("Cette année", "/contracts?year=2026&sort=number")));
        var id = page.QuerySelector("input[name=filter]")!.GetAttribute("value")!;

        await WebHost.PostAsync(browser, "/contracts?all=true", new() { ["filter"] = id, ["Label"] = "2026", ["OpensFirst"] = "true" }, "/contracts?handler=Change");
        var opened = await browser.GetAsync("/contracts");
        Assert.That((opened.StatusCode, opened.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/contracts?year=2026&sort=number")));
        Assert.That((await WebHost.PageAsync(browser, "/contracts?all=true")).QuerySelector(".saved nav a[aria-current]")!.TextContent, Is.EqualTo("Tous"));

        await WebHost.PostAsync(browser, "/contracts?all=true", new() { ["filter"] = id }, "/contracts?handler=Delete");
        Assert.That((await WebHost.PageAsync(browser, "/contracts")).QuerySelectorAll(".saved nav a"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_filter_that_cannot_be_saved_comes_back_with_the_reason()
    {
        var answer = await WebHost.PostAsync(Browser, "/contracts?year=2026", new() { ["Label"] = " " }, "/contracts?year=2026&handler=Save");
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelector(".message.tone-danger a[href='#Label']"), Is.Not.Null);
        Assert.That(page.QuerySelectorAll(".chip"), Has.Length.EqualTo(1));
    }

    [TestCase("Csv", "text/csv")]
    [TestCase("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task The_list_is_handed_over_as_a_file(string format, string type)
    {
        _ = await ContractAsync(DecpFile.Market("CL-3").With("objet", "Campanile"), "CL-3");
        var page = await WebHost.PageAsync(Browser, "/contracts?search=campanile");
        var link = page.QuerySelector($".page-top-actions a[href$='format={format}']")!.GetAttribute("href")!;

        var answer = await Browser.GetAsync(link);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, type)));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileName, Does.Match("^marches-1-lignes-\\d{4}-\\d\\d-\\d\\d\\."));
        if (format == "Csv") Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("CL-3;Campanile;"));
    }

    [Test]
    public async Task A_search_without_words_says_so()
    {
        _ = await ContractAsync("CL-4");
        var page = await WebHost.PageAsync(Browser, "/contracts?search=%25");

        Assert.That(Text(page, ".message"), Does.Contain("« % »"));
        Assert.That(page.QuerySelectorAll("tbody tr"), Is.Not.Empty);
    }

    [TestCase("?handler=File&format=Nonsense")]
    [TestCase("?sort=-nonsense&p=abc&facilitator=x&kind=99&family=7&social=None&year=99999")]
    public async Task An_odd_address_does_no_harm(string query) =>
        Assert.That((int)(await Browser.GetAsync("/contracts" + query)).StatusCode, Is.LessThan(500));
}
