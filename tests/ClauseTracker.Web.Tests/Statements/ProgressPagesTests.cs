using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Statements;

/// <summary>What a facilitator does fifty times a day.</summary>
public sealed class ProgressPagesTests : HoursWorld
{
    /// <summary>Narrowed to the employers of one test: the others leave statements to check too.</summary>
    private const string Together = "/statements/together?employer=fictive%201";

    [Test]
    public async Task What_is_unremarkable_is_shown_then_validated_with_one_key()
    {
        var clause = await PlacedAsync("TO-1", 11);
        var other = await PlacedAsync("TO-2", 12);
        _ = await TypeAsync(await GridAddressAsync(clause), null, "100");
        _ = await TypeAsync(await GridAddressAsync(other), null, "160");
        var list = await WebHost.PageAsync(Browser, "/statements?status=submitted&employer=fictive%201");
        var page = await WebHost.PageAsync(Browser, Together);
        var seen = page.QuerySelectorAll("input[name=Seen]").Cast<IHtmlInputElement>().Single().Value;
        var done = await WebHost.PostAsync(Browser, Together, new() { ["Seen"] = seen });

        Assert.That(list.QuerySelectorAll("a[href^='/statements/together']"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelector("tbody")!.TextContent, Does.Contain("TO-1").And.Not.Contain("TO-2"));
        Assert.That(page.QuerySelector(".message")!.TextContent, Does.Contain("plus de 151,67 h"));
        Assert.That(page.QuerySelector("[data-press=v]"), Is.Not.Null);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await StatusAsync(clause), await StatusAsync(other)), Is.EqualTo((StatementStatus.Validated, StatementStatus.Submitted)));
        Assert.That((await WebHost.PostAsync(Browser, Together, [], Together)).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "nothing shown is nothing to validate");
    }

    [Test]
    public async Task The_month_is_opened_by_hand_and_nothing_is_taken_down_with_its_reason()
    {
        var clause = await PlacedAsync("TO-3", 3);
        var address = $"/statements?status=missing&month={Month}&employer=fictive%203";
        var before = await WebHost.PageAsync(Browser, address);
        var opened = await WebHost.PostAsync(Browser, address, [], address + "&handler=Open");
        var sheet = await AskAsync(new GetClauseSheet(clause));
        var form = before.QuerySelector("form:has(input[name=firm])")!;
        var answer = await WebHost.PostAsync(Browser, address, new()
        {
            ["clause"] = ((IHtmlInputElement)form.QuerySelector("[name=clause]")!).Value, ["firm"] = ((IHtmlInputElement)form.QuerySelector("[name=firm]")!).Value, ["reason"] = "Chantier arrêté",
        }, address + "&handler=Nothing");
        var after = await WebHost.PageAsync(Browser, address);
        var details = await WebHost.PageAsync(Browser, $"/statements/details?id={(await AskAsync(new GetClauseSheet(clause))).Statements.Single().Id}");

        Assert.That(before.QuerySelector("tbody")!.TextContent, Does.Contain("TO-3"));
        Assert.That((opened.StatusCode, answer.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        Assert.That(sheet.Statements.Single().Status, Is.EqualTo(StatementStatus.Draft));
        Assert.That(after.QuerySelector("main")!.TextContent, Does.Not.Contain("TO-3"));
        Assert.That(details.QuerySelector(".message .reason")!.TextContent, Is.EqualTo("Chantier arrêté"));
    }

    [Test]
    public async Task A_correction_shows_both_statements_and_what_it_changes()
    {
        var clause = await PlacedAsync("TO-4", 4);
        var grid = await GridAddressAsync(clause);
        var first = (await TypeAsync(grid, null, "100")).Headers.Location!.ToString();
        _ = await WebHost.PostAsync(Browser, first, [], first + "&handler=Validate");
        var correction = (await TypeAsync(grid, null, "90,5")).Headers.Location!.ToString();
        var page = await WebHost.PageAsync(Browser, correction);

        Assert.That(page.QuerySelectorAll(".chain li").Select(l => l.QuerySelector("a")!.TextContent), Is.EqualTo(new[] { "Premier relevé", "Correction 1" }));
        Assert.That(page.QuerySelectorAll("tbody .number").Select(c => c.TextContent.Trim()), Is.EqualTo(new[] { "–", "100\u00a0h", "90,50\u00a0h", "−9,50\u00a0h" }));
        Assert.That(page.QuerySelectorAll(".life li strong").Select(s => s.TextContent), Is.EqualTo(new[] { "Déclaré" }));
        Assert.That((await WebHost.PageAsync(Browser, first)).QuerySelectorAll(".life li strong").Select(s => s.TextContent), Is.EqualTo(new[] { "Déclaré", "Validé" }));
    }

    [Test]
    public async Task A_decision_on_what_has_changed_meanwhile_is_refused()
    {
        var clause = await PlacedAsync("TO-5", 5);
        var grid = await GridAddressAsync(clause);
        var details = (await TypeAsync(grid, null, "100")).Headers.Location!.ToString();
        var version = ((IHtmlInputElement)(await WebHost.PageAsync(Browser, details)).QuerySelector("[name=Version]")!).Value;
        _ = await TypeAsync(grid, null, "110");
        var late = await WebHost.PostAsync(Browser, details, new() { ["Version"] = version }, details + "&handler=Validate");

        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await StatusAsync(clause), Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task Filters_stay_in_the_address_of_every_tab()
    {
        _ = await PlacedAsync("TO-6", 6);
        var page = await WebHost.PageAsync(Browser, $"/statements?status=missing&month={Month}&mine=true&employer=fictive");
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Not.Contain("TO-6"), "it is nobody's clause");
        Assert.That(page.QuerySelectorAll(".tabs a").Select(a => a.GetAttribute("href")), Is.All.Contains($"month={Month}").And.All.Contains("mine=true").And.All.Contains("employer=fictive"));
        Assert.That(page.QuerySelector("#Mine")!.HasAttribute("checked"));
        var officer = await Host.SignInAsync(Role.ProcurementOfficer);
        Assert.That((await officer.GetAsync(Together)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<ClauseId> PlacedAsync(string number, int employer)
    {
        var clause = await ClauseAsync(number);
        _ = await PlaceAsync(clause, employer, 1);
        return clause;
    }

    private async Task<StatementStatus> StatusAsync(ClauseId clause) => (await AskAsync(new GetClauseSheet(clause))).Statements.Single().Status;
}
